import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineNeeds } from '../../apps/matching/src/market/line-needs';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { defaultPolicy } from '../../apps/matching/src/market/policy';
import { openMarket, writeMarket } from '../../apps/matching/src/snapshot/market-file';
import { marketLines, marketOffers } from './market-workload';

const demand = { country: 'AU', buyerId: '0000000f-0000-7000-8000-000000000000', registeredAt: '2026-12-01T00:00:00Z' };

/** `npm run bench -- snapshot [--offers N]`: the market written down and read again, milliseconds. */
export async function benchSnapshot(offers: number): Promise<void> {
  const dir = join('var', 'bench', 'snapshots');
  const path = join(dir, 'bench.market');
  mkdirSync(dir, { recursive: true });
  const market = new OfferIndex();
  for (const offer of marketOffers(offers)) market.upsert(offer);
  while (market.tidy());
  const upTo = { cluster: 'bench', topic: 'bench', offsets: [] };
  await writeMarket(path, market.image(), upTo);
  const [copied, image] = timed(() => market.image());
  const begun = performance.now();
  await writeMarket(path, image, upTo);
  const written = performance.now() - begun;
  const [read, again] = timed(() => {
    const index = new OfferIndex();
    index.become(openMarket(path, () => undefined).image());
    return index;
  });
  const lines = marketLines(1000).map((line) => lineNeeds(line, demand, defaultPolicy));
  const asked = (index: OfferIndex) => lines.map((needs) => index.shortlist(needs).best.map(({ offerId }) => offerId));
  if (JSON.stringify(asked(again)) !== JSON.stringify(asked(market))) throw new Error('it is another market');
  console.log(`\nThe market of ${again.size} offers, ${Math.round(statSync(path).size / 1e6)} MB`);
  console.log(`  read again   ${read.toFixed(0)} ms (goal ≤ 1000), same answers`);
  console.log(`  copied       ${copied.toFixed(0)} ms, nothing else goes on meanwhile`);
  console.log(`  written      ${written.toFixed(0)} ms beside other work`);
  rmSync(dir, { recursive: true });
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}
