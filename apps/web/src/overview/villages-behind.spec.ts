import { villagesBehind } from './villages-behind';

it('leads to the villages of a bar, as the list can be narrowed down', () => {
  const java = { key: '35', name: 'Jawa Timur' };
  expect(villagesBehind('province', java, 'ready', 'mine')?.search).toEqual({ province: 'Jawa Timur', step: 'ready' });
  expect(villagesBehind('province', undefined, 'registered', 'all')?.search).toEqual({ all: true });
  expect(villagesBehind('cluster', { key: 'none', name: '' }, 'registered', 'mine')?.search).toEqual({
    cluster: 'none',
  });
  expect(villagesBehind('programme', { key: 'desa-devisa', name: '' }, 'paid', 'mine')?.search).toEqual({
    programme: 'desa-devisa',
    step: 'paid',
  });
});

it('leads nowhere where there is no such list', () => {
  expect(villagesBehind('programme', { key: 'none', name: '' }, 'ready', 'mine')).toBeUndefined();
});
