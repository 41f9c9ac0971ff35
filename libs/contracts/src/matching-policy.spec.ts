import { terms } from './match.events';
import { weightFaults } from './matching-policy';

const even = Object.fromEntries(terms.map((term) => [term, 1 / terms.length]));

it.each<[string, Record<string, unknown>, object[]]>([
  ['all alike', even, []],
  ['one left out', { ...even, price: undefined }, [{ fault: 'missing', term: 'price' }]],
  ['one that nobody knows', { ...even, luck: 0 }, [{ fault: 'unknown', term: 'luck' }]],
  ['half on the price', { ...even, price: 0.5, 'on-time': 0, capacity: 0, season: 0, readiness: 0 }, []],
  ['more than half', { ...even, price: 0.51 }, [{ fault: 'out-of-bounds', term: 'price' }]],
  ['below nothing', { ...even, price: -0.1 }, [{ fault: 'out-of-bounds', term: 'price' }]],
  ['no number', { ...even, price: '0.1' }, [{ fault: 'out-of-bounds', term: 'price' }]],
  ['not a number', { ...even, price: NaN }, [{ fault: 'out-of-bounds', term: 'price' }]],
  ['together more than one', { ...even, price: 0.2 }, [{ fault: 'sum' }]],
])('weights: %s', (_, weights, faults) => expect(weightFaults(weights)).toEqual(faults));
