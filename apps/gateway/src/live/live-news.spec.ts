import type { Deal } from '@titik/contracts/deal.events';
import type { Meeting, MessageOutcome } from '@titik/contracts/meeting.events';
import { LiveHub } from './live-hub';
import { frameOf, newsOf } from './live-news';

const meeting = { demandId: 'd', meetingId: 'm', version: 2, state: 'confirmed' } as Meeting;
const message = { demandId: 'd', messageId: 'x', state: 'kept', subject: 'private' } as MessageOutcome;
const deal = { demandId: 'd', dealId: 'x', version: 4, state: 'lost' } as Deal;

describe('newsOf', () => {
  it.each([
    [
      { demandId: 'd', version: 3, scoring: 's', lines: [] },
      { demandId: 'd', version: 3 },
    ],
    [{ meeting }, { demandId: 'd', meetingId: 'm', version: 2, state: 'confirmed' }],
    [{ deal }, { demandId: 'd', dealId: 'x', version: 4, state: 'lost' }],
    [{ message }, { demandId: 'd', messageId: 'x', state: 'kept' }],
  ])('tells ids and states, nothing else (%#)', (event, data) => {
    expect(newsOf(event)).toEqual({ demandId: 'd', data });
  });

  it('has no news in a meeting that belongs to no demand', () => {
    expect(newsOf({ meeting: { ...meeting, demandId: undefined } })).toBeUndefined();
  });
});

it('a frame stays one frame, whatever is in it', () => {
  const frame = frameOf('1', 't', { state: 'a\n\nevent: forged\ndata: {}' });
  expect(frame.match(/^(event|data|id):/gm)).toEqual(['id:', 'event:', 'data:']);
  expect(frame.indexOf('\n\n')).toBe(frame.length - 2);
});

describe('LiveHub', () => {
  it('tells those who watch the demand, until they leave, and forgets them then', () => {
    const hub = new LiveHub();
    const heard: string[] = [];
    const leave = hub.listen('d', (frame) => heard.push(frame));
    hub.listen('other', () => heard.push('other'));
    hub.publish([{ id: '1', type: 't', data: { meeting } }]);
    leave();
    hub.publish([{ id: '2', type: 't', data: { meeting } }]);
    expect(heard).toEqual([frameOf('1', 't', newsOf({ meeting })!.data)]);
    expect(hub.watched).toBe(1);
  });
});
