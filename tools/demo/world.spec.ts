import { form, knownUnits } from '@titik/catalogue/commodity';
import { certificateKind, gateCertificates } from '@titik/catalogue/certificates';
import { seedPosts } from '../../apps/buyer-registry/src/trade-posts/seed-posts';
import { checkOffer } from '../../apps/village-registry/src/offers/check-offer';
import { idOf } from './ids';
import { kutaiTimurPotential } from './kutai-timur';
import { Places } from './places';
import { demoWorld } from './world';

const places = new Places();
const world = demoWorld(places, '2026-11-21');
const offersOf = (slug: string) => world.offers.filter(({ producerId }) => producerId === idOf.producer(slug));

describe('the villages', () => {
  const eastJava = world.villages.filter(({ province }) => province === 'Jawa Timur');

  it('of East Java are 340: 171 of cluster 1 and 169 of cluster 2, all in Desa BISA Ekspor', () => {
    expect(eastJava.filter(({ assessment }) => assessment?.cluster === 1)).toHaveLength(171);
    expect(eastJava.filter(({ assessment }) => assessment?.cluster === 2)).toHaveLength(169);
    expect(eastJava).toHaveLength(340);
    expect(eastJava.every(({ programmes }) => programmes?.includes('desa-bisa-ekspor'))).toBe(true);
    expect(eastJava.every(({ assessment }) => assessment?.assessedOn.startsWith('2025-'))).toBe(true);
  });

  it('of East Java lie all over it', () =>
    expect(new Set(eastJava.map(({ regency }) => regency)).size).toBeGreaterThanOrEqual(28));

  it('are real ones, each once', () => {
    const real = new Set(
      [...new Set(world.villages.map(({ regency }) => regency))].flatMap((regency) =>
        places.of(regency).map(({ code, name, district }) => `${code} ${name} ${district} ${regency}`),
      ),
    );
    const named = world.villages.map(({ code, name, district, regency }) => `${code} ${name} ${district} ${regency}`);
    expect(named.filter((each) => !real.has(each))).toEqual([]);
    expect(new Set(world.villages.map(({ code }) => code)).size).toBe(world.villages.length);
  });

  it('come out the same every time, whatever the day', () =>
    expect(demoWorld(new Places(), '2027-03-05').villages).toEqual(world.villages));

  it.each([
    ['pacitan-36', 36, 'Kabupaten Pacitan'],
    ['blitar-djembe', 11, 'Kabupaten Blitar'],
  ])('of %s are %d, all in %s', (slug, count, regency) => {
    const { villageCodes } = world.producers.find(({ id }) => id === idOf.producer(slug))!.body;
    expect(villageCodes).toHaveLength(count);
    const regencies = villageCodes.map((code) => world.villages.find((each) => each.code === code)!.regency);
    expect(new Set(regencies)).toEqual(new Set([regency]));
  });

  it('of the export class in Serang are 80', () =>
    expect(world.villages.filter(({ programmes }) => programmes?.includes('kelas-ekspor-serang'))).toHaveLength(80));

  it('of the off-taker lie in its four areas and are all export-ready', () => {
    const { villageCodes } = world.producers.find(
      ({ id }) => id === idOf.producer('dsa-yayasan-maritim-nusantara'),
    )!.body;
    const its = world.villages.filter(({ code }) => villageCodes.includes(code));
    expect(new Set(its.map(({ district, regency }) => `${district}, ${regency}`))).toEqual(
      new Set([
        'Kwanyar, Kabupaten Bangkalan',
        'Masalembu, Kabupaten Sumenep',
        'Sidayu, Kabupaten Gresik',
        'Paciran, Kabupaten Lamongan',
      ]),
    );
    expect(its.every(({ assessment }) => assessment?.cluster === 1)).toBe(true);
  });
});

describe('the producers', () => {
  const bodies = world.producers.map(({ body }) => body);

  it('know their way to the port by road, but for those that ship over water first', () => {
    expect(bodies.filter(({ portKm }) => portKm !== undefined).length).toBeGreaterThan(25);
    for (const slug of ['pemana-tuna', 'morotai-tuna', 'mahakam-ulu'])
      expect(world.producers.find(({ id }) => id === idOf.producer(slug))!.body).not.toHaveProperty('portKm');
  });

  it('who need assistance have a mentor in part, until the end of next year', () => {
    const mentored = bodies.filter(({ mentor }) => mentor);
    expect(mentored.map(({ mentor }) => mentor!.until)).toEqual(['2027-12-31', '2027-12-31']);
    for (const { villageCodes } of mentored)
      expect(world.villages.find(({ code }) => code === villageCodes[0])!.assessment!.cluster).toBe(2);
  });
});

describe('the offers', () => {
  it('name products, units and certificates that the catalogue has, and figures that the registry takes', () => {
    for (const offer of world.offers) {
      expect(form(offer.commodity, offer.form)).toBeDefined();
      expect(knownUnits(offer.commodity, offer.form)).toContain(offer.capacity.unit);
      for (const { kind } of offer.certificates!) expect(certificateKind(kind)).toBeDefined();
      expect(() => checkOffer(offer)).not.toThrow();
    }
    expect(new Set(world.offers.map(({ offerId }) => offerId)).size).toBe(world.offers.length);
  });

  it('of Kutai Timur cocoa could be 765 t a year and dependably are less, with the reasons', () => {
    const [cocoa] = offersOf('kutai-timur-cocoa').map((offer) => checkOffer(offer));
    expect(kutaiTimurPotential).toBe(765);
    expect(cocoa.potential * 12).toBeCloseTo(765_000, 3);
    expect(cocoa.dependable).toBeLessThan(cocoa.potential);
    for (const reason of ['1,161 ha', 'cultivation', 'fertiliser', 'pests', 'technique', 'pupuk', 'hama'])
      expect(cocoa.capacityReason).toContain(reason);
  });

  it('of djembe are counted by the container of 3,500', () =>
    expect(checkOffer(offersOf('blitar-djembe')[0]).dependable).toBe(7000));

  it.each(['moringa/powder', 'moringa/dried-leaf', 'avocado-oil/fixed-oil', 'banana/flour', 'citronella-oil/oil'])(
    'include %s',
    (product) => expect(world.offers.map(({ commodity, form: its }) => `${commodity}/${its}`)).toContain(product),
  );

  it('of Konawe crab are fit for Hong Kong and not for the United States', () => {
    const [live] = offersOf('konawe-crab');
    const lacking = (market: 'HK' | 'US') =>
      gateCertificates('CRUST', market)
        .map(({ certificate }) => certificate)
        .filter((kind) => !live.certificates!.some((each) => each.kind === kind && goodFor(each.markets, market)));
    expect(lacking('HK')).toEqual([]);
    expect(lacking('US')).toEqual(['approval-number', 'fda-registration']);
  });

  it('keep their certificates as they were when the demo is loaded again on another day', () => {
    const changed = demoWorld(places, '2026-12-31').offers.filter(
      (offer, i) => JSON.stringify(offer) !== JSON.stringify(world.offers[i]),
    );
    expect(changed.map(({ producerId }) => producerId)).toEqual([idOf.producer('lekok-crab')]);
  });
});

it('has deliveries of which as many were late as the record says, none after today', () => {
  const { deliveries } = world.producers.find(({ id }) => id === idOf.producer('umkm-tas-ciruas'))!;
  expect(deliveries).toHaveLength(6);
  expect(deliveries.filter(({ promisedOn, deliveredOn }) => deliveredOn > promisedOn)).toHaveLength(3);
  const all = world.producers.flatMap((producer) => producer.deliveries);
  expect(all.every(({ deliveredOn }) => deliveredOn < '2026-11-21')).toBe(true);
});

it('vouches for every buyer by a post that exists', () => {
  const posts = new Set(seedPosts().map(({ postId }) => postId));
  expect(world.buyers.filter(({ body }) => !posts.has(body.postId))).toEqual([]);
  expect(world.buyers.map(({ body }) => body.country)).toEqual(['AU', 'US', 'PL', 'DE', 'HK', 'AE', 'CN']);
});

it('reaches nobody by its addresses', () => {
  const contacts = [...world.producers, ...world.buyers].map(({ body }) => body.contact);
  expect(contacts.filter(({ email, phone }) => phone || !/^[a-z0-9-]+@example\.(org|com)$/.test(email!))).toEqual([]);
});

const goodFor = (markets: readonly string[] | undefined, market: string) => !markets || markets.includes(market);

it('the wishes of a trade post are those of a post that there is, and of a buyer', () => {
  for (const { postId } of world.policies) {
    expect(seedPosts().map((post) => post.postId)).toContain(postId);
    expect(world.buyers.map(({ body }) => body.postId)).toContain(postId);
  }
});
