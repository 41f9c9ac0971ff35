import { liveEvents } from '../apps/gateway/src/live/live-news';
import { liveTypes, staleAfter } from '../apps/web/src/demands/live-events';

it('the web app listens to every kind of news that the gateway sends, and to no other', () => {
  expect([...liveTypes].toSorted()).toEqual(liveEvents.map(({ type }) => type).toSorted());
});

it('every piece of news but a mail makes something be asked for again', () => {
  const without = liveTypes.filter((type) => staleAfter(type).length === 0);
  expect(without).toEqual(['titiktemu.notifications.message-settled.v1']);
});
