import { answer } from './resolve';

describe('answer', () => {
  it('gives what a phrase means and nothing else', () => {
    expect(answer(' pasteurised crab meat ')).toEqual({
      phrase: 'pasteurised crab meat',
      candidates: expect.arrayContaining([
        { commodity: 'blue-swimming-crab', form: 'meat-pasteurised', hs6: ['160510'], confidence: 1 },
      ]),
      resolved: true,
    });
    expect(answer('blockchain consulting')).toEqual({
      phrase: 'blockchain consulting',
      candidates: [],
      resolved: false,
    });
  });

  it('lists every product of a phrase that names several', () => {
    expect(answer('tuna and crab meat').candidates.map(({ commodity }) => commodity)).toEqual([
      'tuna',
      'blue-swimming-crab',
    ]);
  });
});
