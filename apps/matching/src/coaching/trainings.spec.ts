import { certificateKinds } from '@titik/catalogue/data/certificate-kinds';
import { trainingFor, trainingKinds } from './trainings';

it('names one training for every certificate that coaching can bring, and none for the others', () => {
  for (const { code, mendable } of certificateKinds)
    expect([code, trainingFor({ gate: 'certificate', item: code }) !== undefined]).toEqual([code, mendable]);
  const named = trainingKinds.flatMap(({ certificates }) => certificates?.split(' ') ?? []);
  expect(new Set(named).size).toBe(named.length);
});

it.each([
  ['moq', 'small-orders'],
  ['capacity', 'dependable-production'],
  ['cluster', 'export-readiness'],
] as const)('a producer kept off by %s needs %s', (gate, code) =>
  expect(trainingFor({ gate, item: '' })?.code).toBe(code),
);
