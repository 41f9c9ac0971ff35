import { crc32 } from 'node:zlib';
import type { Fields, Numbers } from '../market/fields';
import type { MarketImage, ShelfImage } from '../market/image';
import { Offers } from '../market/offers';
import { withdrawn } from '../market/places';
import { scoring } from '../market/scorings';
import { offerOf, offerText } from './offer-text';
import { DamagedSnapshot, SnapshotFile, SnapshotWriter } from './snapshot-file';

/** Changes with the meaning of what is written down, other than its fields, which are compared when a market takes them. */
const make = `2 ${scoring}`;

/** How many offers are written out before others get a turn. */
const atOnce = 2000;

/** Up to where a market had read its topic. */
export interface ReadUpTo {
  cluster: string;
  topic: string;
  /** Next offset of each partition. */
  offsets: [partition: number, offset: string][];
}

interface About {
  make: string;
  upTo: ReadUpTo;
  producers: string[];
  standings: MarketImage['standings'];
  villages: MarketImage['villages'];
  shelves: (Omit<ShelfImage, 'parts'> & { parts: number })[];
  numbers: Record<string, Fields['numbers']>;
  names: Record<string, string[]>;
}

/** Writes a market down, beside its place first; never a half one. */
export async function writeMarket(path: string, image: MarketImage, upTo: ReadUpTo): Promise<void> {
  const writer = await SnapshotWriter.begin(path);
  try {
    const [numbers, names] = [{} as About['numbers'], {} as About['names']];
    for (const [group, fields] of groupsOf(image)) {
      numbers[group] = fields.numbers;
      names[group] = Object.keys(fields.arrays);
      for (const [name, array] of Object.entries(fields.arrays)) await writer.add(`${group}.${name}`, array);
    }
    await writeOffers(writer, image);
    const shelves = image.shelves.map(({ parts, ...shelf }) => ({ ...shelf, parts: parts.length }));
    const { producers, standings, villages } = image;
    await writer.finish({ make, upTo, producers, standings, villages, shelves, numbers, names } satisfies About);
  } catch (error) {
    await writer.giveUp();
    throw error;
  }
}

/** A market that was written down, with the file that its offers are read from as long as it lives. */
export interface KeptMarket {
  upTo: ReadUpTo;
  image(): MarketImage;
  close(): void;
}

/**
 * Opens a market that was written down.
 * @param onDamage called when an offer is asked for whose text was changed; the asking fails too, as an outage would
 * @throws DamagedSnapshot when it is damaged or was made by other code; Error with code ENOENT where there is none
 */
export function openMarket(path: string, onDamage: () => void): KeptMarket {
  const file = SnapshotFile.open(path);
  const about = file.about as About;
  if (about.make !== make) {
    file.close();
    throw new DamagedSnapshot('made by other code');
  }
  return { upTo: about.upTo, image: () => imageOf(file, about, onDamage), close: () => file.close() };
}

function imageOf(file: SnapshotFile, about: About, onDamage: () => void): MarketImage {
  const { producers, standings, villages, shelves, numbers, names } = about;
  const fields = (group: string): Fields => ({
    numbers: numbers[group],
    arrays: Object.fromEntries(names[group].map((name) => [name, file.array(`${group}.${name}`)])),
  });
  const image = {
    places: fields('places'),
    owners: fields('owners'),
    producers,
    standings,
    villages,
    shelves: shelves.map(({ parts, ...shelf }, number) => ({
      ...shelf,
      parts: Array.from({ length: parts }, (_, part) => fields(`shelf${number}.${part}`)),
    })),
  };
  return { ...image, offers: offersIn(file, onDamage) };
}

function* groupsOf({ places, owners, shelves }: MarketImage): Generator<[group: string, fields: Fields]> {
  yield ['places', places];
  yield ['owners', owners];
  for (const [number, { parts }] of shelves.entries()) {
    for (const [part, fields] of parts.entries()) yield [`shelf${number}.${part}`, fields];
  }
}

/** Offers one after the other as text, with where each begins, how long it is and its checksum, by place. */
async function writeOffers(writer: SnapshotWriter, { places, offers }: MarketImage): Promise<void> {
  const { count } = places.numbers;
  const shelf = places.arrays.shelf;
  const [starts, lengths, checksums] = [new Float64Array(count), new Uint32Array(count), new Uint32Array(count)];
  async function* texts(): AsyncGenerator<Buffer> {
    let at = 0;
    for (let from = 0; from < count; from += atOnce) {
      const some: Buffer[] = [];
      for (let place = from; place < Math.min(count, from + atOnce); place++) {
        if (shelf[place] === withdrawn) continue;
        const text = Buffer.from(offerText(offers.at(place)));
        [starts[place], lengths[place], checksums[place]] = [at, text.length, crc32(text)];
        at += text.length;
        some.push(text);
      }
      yield Buffer.concat(some);
    }
  }
  await writer.addPieces('offers.texts', texts());
  await writer.add('offers.starts', starts);
  await writer.add('offers.lengths', lengths);
  await writer.add('offers.checksums', checksums);
}

function offersIn(file: SnapshotFile, onDamage: () => void): Offers {
  const [starts, lengths, checksums] = ['starts', 'lengths', 'checksums'].map((name): Numbers =>
    file.array(`offers.${name}`),
  );
  return new Offers((place) => {
    if (!lengths[place]) return undefined;
    const text = file.piece('offers.texts', starts[place], lengths[place]);
    if (crc32(text) === checksums[place]) return offerOf(text.toString());
    onDamage();
    throw new DamagedSnapshot(`the offer at place ${place} was changed`);
  });
}
