import { answersTo, type Ask, askAs, type Asking, notYours } from '@titik/testing/ask-as';
import { build } from '@titik/testing/build';
import { importFile } from '@titik/testing/import-file';
import { testService, type TestService } from '@titik/testing/test-service';
import { BuyerRegistryModule } from './buyer-registry.module';
import { database } from './data-source';
import { postIdOf } from './trade-posts/seed-posts';

jest.setTimeout(60_000);
const sydney = postIdOf('itpc', 'Sydney');
const london = postIdOf('attache', 'London');
const year = new Date().getUTCFullYear() + 1;

let service: TestService;
let [operator, ayu, budi, coordinator]: Ask[] = [];
/** What is there of Sydney, and of London. */
let [theirs, others]: Awaited<ReturnType<typeof postWithAll>>[] = [];

const buyerOf = (postId: string) => {
  const { name, country, zone, contact, officeHours } = build.buyer();
  return { name, country, zone, contact, officeHours, postId };
};
const demandOf = (postId: string, buyerId: string) => ({
  postId,
  buyerId,
  lines: [
    {
      words: 'tuna',
      quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
      shipWindow: { from: `${year}-03`, to: `${year}-05` },
    },
  ],
});
const complaintOf = (postId: string) => ({ by: { kind: 'post', id: postId }, kind: 'unpaid', text: 'Nothing came' });
const idsOf = async (ask: Ask, path: string, key: string): Promise<string[]> =>
  ((await ask('get', path).expect(200)).body.items as Record<string, string>[]).map((each) => each[key]);

async function postWithAll(postId: string, ask: Ask) {
  const { buyerId } = (await ask('post', '/buyers', buyerOf(postId)).expect(201)).body;
  const { demandId } = (await ask('post', '/demands', demandOf(postId, buyerId)).expect(201)).body;
  const { complaintId } = (await ask('post', `/buyers/${buyerId}/complaints`, complaintOf(postId)).expect(201)).body;
  return { buyerId, demandId, complaintId } as { buyerId: string; demandId: string; complaintId: string };
}

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  operator = await askAs(service, {});
  ayu = await askAs(service, { role: 'attache', postId: sydney, name: 'ayu@example.org' });
  budi = await askAs(service, { role: 'attache', postId: london, name: 'budi@example.org' });
  coordinator = await askAs(service, { role: 'coordinator', provinces: ['35'] });
  theirs = await postWithAll(sydney, ayu);
  others = await postWithAll(london, budi);
});
afterAll(() => service?.stop());

it('an attaché neither sees nor does what is another post’s', async () => {
  const { buyerId, demandId, complaintId } = others;
  const all: Asking[] = [
    ['get', `/demands?postId=${london}`],
    ['get', `/demands/${demandId}`],
    ['get', `/demands/${demandId}/history`],
    ['post', '/demands', demandOf(london, buyerId)],
    ['put', `/demands/${demandId}`, demandOf(london, buyerId)],
    ['put', `/demands/${demandId}`, demandOf(sydney, theirs.buyerId)],
    ['put', `/demands/${theirs.demandId}`, demandOf(london, buyerId)],
    ['post', `/demands/${demandId}/close`, { reason: 'met' }],
    ['post', `/demands/${demandId}/reopen`],
    ['post', `/demands/${demandId}/renew`, { expiresOn: `${year}-12-31` }],
    ['get', `/buyers?postId=${london}`],
    ['get', `/buyers/${buyerId}`],
    ['post', '/buyers', buyerOf(london)],
    ['put', `/buyers/${buyerId}`, buyerOf(london)],
    ['put', `/buyers/${buyerId}`, buyerOf(sydney)],
    ['post', `/buyers/${buyerId}/vouching`, { postId: sydney, reason: 'mine' }],
    ['post', `/buyers/${buyerId}/vouching/withdraw`, { reason: 'no' }],
    ['get', `/buyers/${buyerId}/complaints`],
    ['post', `/buyers/${buyerId}/complaints`, complaintOf(london)],
    ['post', `/buyers/${buyerId}/complaints`, { ...complaintOf(london), by: { kind: 'producer', id: demandId } }],
    ['get', `/complaints/${complaintId}`],
    ['post', `/complaints/${complaintId}/answer`, { text: 'so' }],
    ['post', `/complaints/${complaintId}/uphold`, { reason: 'so' }],
    ['post', `/complaints/${complaintId}/dismiss`, { reason: 'so' }],
    ['put', `/trade-posts/${london}/matching-policy`, { clusters: 'any', review: true, feedback: true }],
  ];
  expect(await answersTo(ayu, all)).toEqual(notYours(all));
});

it('their lists are of their own without saying so', async () => {
  expect(await idsOf(ayu, '/demands', 'demandId')).toEqual([theirs.demandId]);
  expect(await idsOf(ayu, `/demands?buyerId=${others.buyerId}`, 'demandId')).toEqual([]);
  expect(await idsOf(ayu, '/buyers', 'buyerId')).toEqual([theirs.buyerId]);
  expect(await idsOf(ayu, '/complaints', 'complaintId')).toEqual([theirs.complaintId]);
  expect(await idsOf(budi, '/demands', 'demandId')).toEqual([others.demandId]);
  expect(await idsOf(operator, '/demands', 'demandId')).toEqual([others.demandId, theirs.demandId]);
});

it('what is their own they see and do', async () => {
  const { buyerId, demandId } = theirs;
  const all: Asking[] = [
    ['get', `/demands?postId=${sydney}`],
    ['get', `/demands/${demandId}/history`],
    ['put', `/demands/${demandId}`, demandOf(sydney, buyerId)],
    ['get', `/buyers/${buyerId}`],
    ['put', `/buyers/${buyerId}`, buyerOf(sydney)],
    ['get', `/buyers/${buyerId}/complaints`],
    ['put', `/trade-posts/${sydney}/matching-policy`, { clusters: 'any', review: true, feedback: true }],
  ];
  expect(await answersTo(ayu, all)).toEqual(all.map(([method, path]) => `${method} ${path} 200`));
});

it('a post may complain of another’s buyer, reads its own complaint, and decides nothing', async () => {
  const { buyerId } = others;
  const { complaintId } = (await ayu('post', `/buyers/${buyerId}/complaints`, complaintOf(sydney)).expect(201)).body;
  await ayu('get', `/complaints/${complaintId}`).expect(200);
  expect(await idsOf(ayu, '/complaints', 'complaintId')).toContain(complaintId);
  await ayu('post', `/complaints/${complaintId}/answer`, { text: 'so' }).expect(403);
  await budi('post', `/complaints/${complaintId}/answer`, { text: 'so' }).expect(200);
});

it('a coordinator reads every demand, and no contact with it', async () => {
  expect(await idsOf(coordinator, '/demands', 'demandId')).toEqual([others.demandId, theirs.demandId]);
  const { text } = await coordinator('get', `/demands/${theirs.demandId}`).expect(200);
  await coordinator('get', `/demands/${theirs.demandId}/history`).expect(200);
  expect(text).not.toContain('contact');
  await coordinator('get', `/buyers/${theirs.buyerId}`).expect(403);
});

describe('a list of demands', () => {
  const header = 'Inquiry;Buyer ID;Product;Quantity;Unit;Frequency;Ship from;Ship to';
  const row = (key: string, buyerId: string) => `${key};${buyerId};tuna;5;ton;bulanan;${year}-03;${year}-05`;

  it('goes in with the rights of whoever sent it, and is theirs to see', async () => {
    const token = await service.tokens.token({ role: 'attache', postId: sydney });
    const file = [header, row('1', theirs.buyerId), row('2', others.buyerId)].join('\n');
    const done = await importFile(service.url, 'demands', file, {}, 'demand-imports', token);
    const { importId: id } = done;
    expect(done).toMatchObject({ state: 'done', good: 1, bad: 1 });
    const { body } = await ayu('get', `/demand-imports/${id}/rows`).expect(200);
    expect(body.items).toMatchObject([{ row: 3, faults: [{ code: 'auth.not-yours' }] }]);
    expect(JSON.stringify(body.items)).toContain('This is not yours to see or change.');

    const all: Asking[] = [
      ['get', `/demand-imports/${id}`],
      ['put', `/demand-imports/${id}/mapping`, { columns: {} }],
      ['post', `/demand-imports/${id}/cancel`],
      ['get', `/demand-imports/${id}/rows`],
      ['get', `/demand-imports/${id}/rows.csv`],
      ['post', `/demand-imports/${id}/rows/3/decision`, { same: true }],
    ];
    expect(await answersTo(budi, all)).toEqual(notYours(all));
    expect(await idsOf(budi, '/demand-imports', 'importId')).toEqual([]);
    expect(await idsOf(ayu, '/demand-imports', 'importId')).toEqual([id]);
    expect(await idsOf(operator, '/demand-imports', 'importId')).toEqual([id]);
  });
});
