import { draftOf, isOutcomeDraft, outcomeOf, unsaidIn } from './outcome-draft';

type Meeting = Parameters<typeof draftOf>[0];

const party = (partyId: string, role: 'producer' | 'buyer' | 'post', answer = 'accepted') => ({
  partyId,
  role,
  answer,
});
const meeting = (outcome?: Meeting['outcome']) =>
  ({
    parties: [
      party('p', 'producer'),
      party('q', 'producer'),
      party('gone', 'producer', 'declined'),
      party('b', 'buyer'),
    ],
    ...(outcome && { outcome }),
  }) as Meeting;

it('begins with everybody who was expected, and asks what each producer is to do', () => {
  const draft = draftOf(meeting());
  expect(draft.absent).toEqual([]);
  expect(unsaidIn(draft)).toEqual(['p', 'q']);
});

it('writes down who came, and a step with its day for each producer that came', () => {
  const draft = draftOf(meeting());
  draft.absent = ['q'];
  draft.steps.p = { nextStep: 'sample', dueOn: '2027-02-01', notes: ' ' };
  draft.steps.q = { nextStep: 'contract', dueOn: '', notes: '' };
  expect(unsaidIn(draft)).toEqual([]);
  expect(outcomeOf(meeting(), draft)).toEqual({
    attendance: [
      { partyId: 'p', attendance: 'met' },
      { partyId: 'q', attendance: 'no-show' },
      { partyId: 'b', attendance: 'met' },
    ],
    nextSteps: [{ producerId: 'p', nextStep: 'sample', dueOn: '2027-02-01' }],
  });
});

it('needs no day for nothing', () => {
  const draft = draftOf(meeting());
  draft.steps.p = { nextStep: 'none', dueOn: '2027-02-01', notes: 'too small' };
  expect(outcomeOf(meeting(), draft).nextSteps).toEqual([{ producerId: 'p', nextStep: 'none', notes: 'too small' }]);
});

it('gives back what was written down, to be corrected', () => {
  const draft = draftOf(
    meeting({
      recordedAt: '',
      recordedBy: 'rini',
      notes: 'went well',
      attendance: [{ partyId: 'b', attendance: 'no-show' }],
      producers: [{ producerId: 'p', attendance: 'met', nextStep: 'visit', dueOn: '2027-03-01' }],
    }),
  );
  expect(draft).toEqual({
    absent: ['b'],
    notes: 'went well',
    steps: {
      p: { nextStep: 'visit', dueOn: '2027-03-01', notes: '' },
      q: { nextStep: '', dueOn: '', notes: '' },
    },
  });
  expect(isOutcomeDraft(meeting())(JSON.parse(JSON.stringify(draft)))).toBe(true);
});

it.each([null, {}, { absent: [], notes: '', steps: { p: { nextStep: '' } } }])('does not take %j for a draft', (kept) =>
  expect(isOutcomeDraft(meeting())(kept)).toBe(false),
);
