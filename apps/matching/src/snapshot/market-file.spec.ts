import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Offer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { openMarket, writeMarket } from './market-file';

const dir = mkdtempSync(join(tmpdir(), 'market-'));
const path = join(dir, 'village.offer.v1.market');
afterAll(() => rmSync(dir, { recursive: true }));

const upTo = { cluster: 'c', topic: 't', offsets: [[0, '3'] as [number, string]] };
const unharmed = () => {
  throw new Error('damaged');
};

async function writtenAndRead(market: OfferIndex): Promise<OfferIndex> {
  await writeMarket(path, market.image(), upTo);
  const read = new OfferIndex();
  read.become(openMarket(path, unharmed).image());
  return read;
}

const uneven = {
  months: [{ month: 7, dependable: 100, potential: 200 }],
  commitments: [{ month: '2027-01', quantity: 50 }],
};
const offer = fc
  .record({
    moq: fc.integer({ min: 0, max: 500 }),
    dependable: fc.integer({ min: 0, max: 9000 }),
    uneven: fc.boolean(),
    loin: fc.boolean(),
    organic: fc.boolean(),
    onTime: fc.integer({ min: 0, max: 10 }),
  })
  .map((drawn): Offer => {
    const plain = build.offer();
    const kind = { kind: 'organic', validFrom: '2026-01-01', validTo: '2030-01-01' };
    return {
      ...plain,
      ...(drawn.loin && { commodity: 'tuna', form: 'loin' }),
      moq: drawn.moq,
      capacity: { ...plain.capacity, dependable: drawn.dependable, ...(drawn.uneven && uneven) },
      certificates: drawn.organic ? [...plain.certificates, kind] : plain.certificates,
      producer: { ...plain.producer, deliveriesOnTime: drawn.onTime },
    };
  });

it('is the same market when it is read again, and goes on as one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(offer, { maxLength: 120 }),
      fc.array(fc.nat(119)),
      fc.array(offer),
      async (all, gone, later) => {
        const market = new OfferIndex();
        for (const each of all) market.upsert(each);
        for (const at of gone) if (all[at]) market.upsert({ ...all[at], version: 2, state: 'withdrawn' });
        if (all[0]) market.setStanding(all[0].producer.producerId, { sessions: 4, feedback: [] });
        while (market.tidy());
        const read = await writtenAndRead(market);
        const changes = [...later, ...all.map((each) => ({ ...each, version: 3, moq: each.moq + 1 }))];
        const demand = build.demand({ lines: [build.line(), build.line({ commodity: 'tuna', form: undefined })] });
        expect(matchDemand(read, demand)).toEqual(matchDemand(market, demand));
        for (const change of changes) expect(read.upsert(change)).toEqual(market.upsert(change));
        expect(matchDemand(read, demand)).toEqual(matchDemand(market, demand));
        expect(read.size).toBe(market.size);
      },
    ),
    { numRuns: cases(60) },
  );
}, 60_000);

describe('of no use', () => {
  const market = new OfferIndex();
  const offers = Array.from({ length: 40 }, () => build.offer());
  for (const each of offers) market.upsert(each);
  beforeEach(() => writeMarket(path, market.image(), upTo));

  const flip = (at: number) => {
    const bytes = readFileSync(path);
    bytes[at] ^= 1;
    writeFileSync(path, bytes);
  };
  const read = (onDamage = unharmed) => new OfferIndex().become(openMarket(path, onDamage).image());

  it('is one that is missing', () => {
    rmSync(path);
    expect(() => read()).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it('is one that was cut off', () => {
    truncateSync(path, readFileSync(path).length - 20);
    expect(() => read()).toThrow('not a whole snapshot');
  });

  it('is one whose numbers were changed', () => {
    flip(1000);
    expect(() => read()).toThrow('was changed');
  });

  it('is one whose table of contents was changed', () => {
    flip(readFileSync(path).length - 30);
    expect(() => read()).toThrow('the table of contents was changed');
  });

  it('is one whose parts have other fields, and leaves the market as it was', () => {
    const [index, image] = [new OfferIndex(), openMarket(path, unharmed).image()];
    const bounds = image.shelves[0].parts.at(-1)!;
    delete bounds.arrays.records;
    expect(() => index.become(image)).toThrow('made by other code');
    expect(index.size).toBe(0);
    expect(index.upsert(offers[0])).toBeDefined();
  });

  it('is one with a changed offer, which is told when it is asked for', () => {
    flip(readFileSync(path).indexOf(offers[7].producer.producerId));
    const [index, told] = [new OfferIndex(), jest.fn()];
    index.become(openMarket(path, told).image());
    expect(told).not.toHaveBeenCalled();
    expect(() => index.upsert({ ...offers[7], version: 2 })).toThrow('was changed');
    expect(told).toHaveBeenCalledTimes(1);
    expect(index.upsert({ ...offers[8], version: 2 })).toBeDefined();
  });
});
