import { unitOf, units } from './units';

describe('unitOf', () => {
  it('knows every unit by its code and by each word, and no word means two units', () => {
    for (const unit of units)
      for (const word of [unit.code, ...unit.written])
        expect({ word, code: unitOf(word)?.code }).toEqual({ word, code: unit.code });
  });

  it.each([
    ['Ton', 'TNE'],
    ['lusin', 'DZN'],
    [' pcs. ', 'H87'],
    ['kontainer', 'container'],
    ['lbs', 'LBR'],
    ['fathom', undefined],
    ['', undefined],
  ])('%s → %s', (word, code) => {
    expect(unitOf(word)?.code).toBe(code);
  });
});
