import { actsOnDemands, partsOf } from './demand-parts';

it('shows a coordinator no sessions, meetings or deals', () => {
  expect(partsOf('coordinator')).toEqual(['candidates', 'history']);
  expect(partsOf('attache')).toContain('deals');
  expect((['attache', 'producer', 'coordinator', 'operator'] as const).map(actsOnDemands)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
