import { freshAssessment, inputOf, isAssessDraft } from './assess-draft';

const draft = freshAssessment(new Date(2026, 10, 9, 23), 'Koordinator');

it('begins on the day of whoever assesses', () => {
  expect(draft).toEqual({ assessedOn: '2026-11-09', source: 'Koordinator', scores: {}, care: {} });
});

it('takes up a draft of today’s form only', () => {
  expect(isAssessDraft(draft)).toBe(true);
  expect(isAssessDraft({ ...draft, scores: { quality: 'good' } })).toBe(false);
  expect(isAssessDraft(null)).toBe(false);
});

it('sends care for what fell short, as far as it is filled in', () => {
  const care = {
    quality: { owner: ' Ratna ', dueOn: '' },
    packaging: { owner: '', dueOn: '' },
    other: { owner: 'x', dueOn: '' },
  };
  const input = inputOf({ ...draft, care }, { slug: '4k-1a', version: 2 }, ['quality', 'packaging']);
  expect(input).toMatchObject({ form: '4k-1a', formVersion: 2, gaps: [{ criterion: 'quality', owner: 'Ratna' }] });
  expect(input.gaps).toHaveLength(1);
});
