import { DealOpened, DealSilent, type DealStage } from '@titik/contracts/deal.events';
import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import en from '../words/en.json';
import id from '../words/id.json';
import { dealMessages, dealNewsOf } from './deal-messages';
import type { Addressee } from './messages-of';

addWords('notifications', { en, id });

const [producer, buyer, post] = [build.producer(), build.buyer(), build.post()];
const deal = build.deal({
  producerId: producer.producerId,
  buyerId: buyer.buyerId,
  postId: post.postId,
  values: { intention: { amount: 120_000, currency: 'USD' } },
});
const known = new Map<string, Addressee>([
  [producer.producerId, { partyId: producer.producerId, ...producer }],
  [buyer.buyerId, { partyId: buyer.buyerId, ...buyer }],
  [post.postId, { partyId: post.postId, ...post }],
]);

const opened = () => dealMessages(dealNewsOf('e', Object.assign(new DealOpened(), { deal })), known);
const silent = (level: DealSilent['level'], awaits: DealStage, parties = known) =>
  dealMessages(
    dealNewsOf('e', Object.assign(new DealSilent(), { deal: { ...deal, awaits }, level, days: 14 })),
    parties,
  );
const told = (messages: ReturnType<typeof opened>) =>
  messages.map(({ recipientName, language }) => [recipientName, language]);

it('a deal that was opened is told to both sides, each in its own language, and answered to the post', () => {
  expect(told(opened())).toEqual([
    [producer.name, 'id'],
    [buyer.name, 'en'],
  ]);
  expect(opened().map(({ replyTo }) => replyTo)).toEqual(['sydney@example.org', 'sydney@example.org']);
});

it.each<[DealSilent['level'], DealStage, string[]]>([
  ['nudge', 'sample', [producer.name]],
  ['nudge', 'contract', [producer.name, buyer.name]],
  ['nudge', 'paid', [buyer.name]],
  ['escalation', 'paid', [post.name]],
])('%s while it waits for %s', (level, awaits, names) =>
  expect(silent(level, awaits).map(({ recipientName }) => recipientName)).toEqual(names),
);

it('holds no amount and no address of another', () => {
  const kept = JSON.stringify(opened());
  expect(kept).not.toContain('120000');
  for (const { addresses } of opened()) expect(addresses).toEqual({});
});

it('writes to nobody without an address', () => {
  const without = new Map([
    ...known,
    [buyer.buyerId, { ...known.get(buyer.buyerId)!, contact: { name: 'A', language: 'en' as const } }],
  ]);
  expect(told(silent('nudge', 'contract', without))).toEqual([[producer.name, 'id']]);
});
