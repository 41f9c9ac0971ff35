import type { MeetingParty } from '@titik/contracts/meeting.events';
import fc from 'fast-check';
import { runningOrder } from './running-order';

const producer = (partyId: string, answer: MeetingParty['answer'] = 'waiting'): MeetingParty => ({
  partyId,
  role: 'producer',
  name: partyId,
  zone: 'Asia/Jakarta',
  answer,
});

it('shares the time in the order of the parties, and leaves out whoever stays away', () => {
  const parties = [
    producer('a'),
    producer('b', 'declined'),
    { ...producer('post'), role: 'post' as const },
    producer('c'),
  ];
  expect(runningOrder(parties, 45)).toEqual([
    { producerId: 'a', order: 1, offset: 0, minutes: 23 },
    { producerId: 'c', order: 2, offset: 23, minutes: 22 },
  ]);
});

it('fills the meeting without gap or overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 15, max: 480 }), (count, minutes) => {
      const turns = runningOrder(
        Array.from({ length: count }, (_, at) => producer(`${at}`)),
        minutes,
      );
      let end = 0;
      for (const turn of turns) {
        expect([turn.offset, turn.minutes >= 1]).toEqual([end, true]);
        end += turn.minutes;
      }
      expect([turns.length, end]).toEqual([count, minutes]);
    }),
  );
});
