import type { Schemas } from '../api/client';
import { frameOf, originOf, type Place, placeOf } from './origins';
import { portOf } from './ports';

const places: Record<string, Place> = { '3524': [112.4, -6.9], '3526': [112.9, -6.9], '35': [112.7, -7.5] };
const producer = (codes: string[], port?: string) =>
  ({
    producerId: 'p',
    name: 'BUMDes',
    villages: codes.map((code) => ({ code, name: `Desa ${code}` })),
    consolidationPoint: 'Gudang',
    ...(port && { port }),
  }) as Schemas['village-registry.ProducerView'];

it('places a village in its regency, else in its province, else nowhere', () => {
  expect(placeOf('3526112001', places)).toEqual([112.9, -6.9]);
  expect(placeOf('3599999999', places)).toEqual([112.7, -7.5]);
  expect(placeOf('9999999999', places)).toBeUndefined();
});

it('shows villages of one regency as one dot with all their names', () => {
  const { villages, point, port } = originOf(producer(['3524142002', '3524142015', '3526112001'], 'IDSUB'), places);
  expect(villages.map(({ names }) => names.length)).toEqual([2, 1]);
  expect(point).toEqual({ place: [112.4, -6.9], name: 'Gudang' });
  expect(port?.name).toBe('Tanjung Perak');
});

it('leaves out what it does not know', () => {
  expect(originOf(producer(['9999999999'], 'Nowhere'), places)).toEqual({
    producerId: 'p',
    name: 'BUMDes',
    villages: [],
  });
  expect(portOf('pantoloan')?.place).toEqual([119.86, -0.71]);
});

it('frames all places with room around them, and the whole country without any', () => {
  const [[west, south], [east, north]] = frameOf([
    [112, -7],
    [124, -4],
  ]);
  expect([west < 112, east > 124, south < -7, north > -4]).toEqual([true, true, true, true]);
  expect(frameOf([[112, -7]])).toEqual([
    [108.5, -8.75],
    [115.5, -5.25],
  ]);
  expect(frameOf([])[0][0]).toBeLessThan(95);
});
