import { type Buyer, BuyerRecorded, type TradePost } from '@titik/contracts/party.events';
import { newId } from '@titik/contracts/new-id';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../buyer-registry.module';
import type { Complaint } from '../complaints/complaint.dto';
import { database } from '../data-source';
import { postIdOf } from '../trade-posts/seed-posts';

jest.setTimeout(60_000);
const sydney = postIdOf('itpc', 'Sydney');
const london = postIdOf('attache', 'London');
const year = new Date().getUTCFullYear() + 1;

let service: TestService;
let buyerId: string;
const api = () => request(`${service.url}/api/v1`);
const body = () => {
  const { name, country, zone, contact, officeHours } = build.buyer();
  return { name, country, zone, contact, officeHours, postId: sydney };
};
const demand = (postId = sydney) => ({
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
const register = async (postId?: string): Promise<string> =>
  (await api().post('/demands').send(demand(postId)).expect(201)).body.demandId as string;
const post = (path: string, version: number, input: object) =>
  api().post(path).set('if-match', `"${version}"`).send(input);
const raise = async (): Promise<Complaint> => {
  const complaint = { by: { kind: 'producer', id: newId() }, kind: 'unpaid', text: 'Nothing came', dealId: newId() };
  return (await api().post(`/buyers/${buyerId}/complaints`).send(complaint).expect(201)).body as Complaint;
};

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
});
afterAll(() => service?.stop());
beforeEach(async () => {
  ({ buyerId } = (await api().post('/buyers').send(body()).expect(201)).body as Buyer);
});

describe('a complaint', () => {
  it('goes from open over answered to a decision, each step once', async () => {
    const { complaintId: id } = await raise();
    const code = async (what: string, version: number, input: object) =>
      (await post(`/complaints/${id}/${what}`, version, input)).body.code as string;
    expect(await code('uphold', 1, { reason: 'clear' })).toBe('complaint.not-answered');
    await post(`/complaints/${id}/answer`, 1, { text: 'The bank was slow' }).expect(200);
    expect(await code('answer', 2, { text: 'again' })).toBe('complaint.not-open');
    expect(await code('dismiss', 1, { reason: 'paid' })).toBe('request.version-changed');
    const decided = await post(`/complaints/${id}/dismiss`, 2, { reason: 'paid' }).expect(200);
    expect(decided.body).toMatchObject({ state: 'dismissed', answer: 'The bank was slow', reason: 'paid', version: 3 });
    expect(await code('uphold', 3, { reason: 'after all' })).toBe('complaint.decided');
    expect((await api().get(`/complaints/${id}`).expect(200)).body).toEqual(decided.body);
  });

  it('that is upheld marks the buyer and its demands; an open or dismissed one does not', async () => {
    const demandId = await register();
    const [upheld, dismissed] = [await raise(), await raise(), await raise()];
    for (const { complaintId } of [upheld, dismissed])
      await post(`/complaints/${complaintId}/answer`, 1, { text: 'no' }).expect(200);
    await post(`/complaints/${dismissed.complaintId}/dismiss`, 2, { reason: 'paid since' }).expect(200);
    const clean = await api().get(`/demands/${demandId}`).expect(200);
    expect(clean.body).not.toHaveProperty('buyerStanding');

    await post(`/complaints/${upheld.complaintId}/uphold`, 2, { reason: 'three months late' }).expect(200);
    const buyer = (await api().get(`/buyers/${buyerId}`).expect(200)).body;
    expect(buyer).toMatchObject({
      version: 2,
      standing: { vouched: true, upheldComplaints: 1 },
      complaints: { open: 1, answered: 0, upheld: 1, dismissed: 1 },
    });
    // Nothing of the demand itself changed; a reader who has its version must still hear of the mark.
    const marked = await api().get(`/demands/${demandId}`).set('if-none-match', clean.headers.etag).expect(200);
    expect(marked.body).toMatchObject({ version: 1, buyerStanding: { upheldComplaints: 1 } });
    const closed = await api()
      .post(`/demands/${demandId}/close`)
      .set('if-match', marked.headers.etag)
      .send({ reason: 'withdrawn' });
    expect(closed.status).toBe(200);

    await eventually(async () => {
      const events = await readTopics<BuyerRecorded>(service.prefix, [BuyerRecorded.topic.name]);
      expect(events.flatMap(({ buyer: each }) => (each?.buyerId === buyerId ? each.standing : []))).toContainEqual({
        vouched: true,
        upheldComplaints: 1,
      });
    });
  });

  it('by a post that is not there, or about a buyer who is not, is refused', async () => {
    const complaint = { by: { kind: 'post', id: newId() }, kind: 'no-show', text: 'nobody came' };
    const { body: unknownPost } = await api().post(`/buyers/${buyerId}/complaints`).send(complaint).expect(422);
    expect(unknownPost.code).toBe('complaint.unknown-post');
    await api().post(`/buyers/${newId()}/complaints`).send(complaint).expect(404);
  });
});

describe('vouching', () => {
  it('withdrawn closes what the buyer has open, and nothing new is taken until a post vouches again', async () => {
    const [open, other] = [await register(), await register()];
    await post(`/buyers/${buyerId}/vouching/withdraw`, 1, { reason: 'does not answer' }).expect(200);
    for (const id of [open, other]) {
      const { body: read } = await api().get(`/demands/${id}`).expect(200);
      expect(read).toMatchObject({
        state: 'closed',
        closingReason: 'withdrawn',
        closingNote: 'does not answer',
        buyerStanding: { vouched: false },
      });
    }
    const refused = await api().post('/demands').send(demand()).expect(422);
    expect(refused.body.code).toBe('demand.vouching-withdrawn');
    expect((await post(`/demands/${open}/reopen`, 2, {}).expect(409)).body.code).toBe('demand.buyer-not-vouched');
    expect((await post(`/buyers/${buyerId}/vouching/withdraw`, 2, { reason: 'x' }).expect(409)).body.code).toBe(
      'buyer.not-vouched',
    );

    await post(`/buyers/${buyerId}/vouching`, 2, { postId: london, reason: 'known there' }).expect(200);
    await register(london);
    await post(`/demands/${open}/reopen`, 2, {}).expect(200);
  });

  it('moves to another post with a reason, and by no other way', async () => {
    const { body: refused } = await api()
      .put(`/buyers/${buyerId}`)
      .send({ ...body(), postId: london })
      .expect(409);
    expect(refused.code).toBe('buyer.move-needs-reason');
    await post(`/buyers/${buyerId}/vouching`, 1, { postId: london, reason: 'moved to London' }).expect(200);
    expect((await api().post('/demands').send(demand(sydney)).expect(422)).body.code).toBe('demand.not-vouched');
    const [entry] = (await api().get('/audit').query({ kind: 'buyer', subject: buyerId }).expect(200)).body.items;
    expect(entry).toMatchObject({
      action: 'vouch',
      reason: 'moved to London',
      before: { postId: sydney },
      after: { postId: london },
    });
  });
});

describe('a trade post', () => {
  it('changes its hours for those who know its version, and tells it', async () => {
    const before = await api().get(`/trade-posts/${london}`).expect(200);
    const officeHours = { days: [1, 2, 3, 4], from: '09:30', to: '16:00' };
    const put = (tag?: string) => {
      const asked = api().put(`/trade-posts/${london}`).set('x-actor', 'operator').send({ officeHours });
      return tag ? asked.set('if-match', tag) : asked;
    };
    await put().expect(428);
    const after = await put(before.headers.etag).expect(200);
    expect(after.body).toEqual({ ...before.body, officeHours, version: 2 });
    await put(before.headers.etag).expect(412);
    expect((await put(after.headers.etag).expect(200)).body.version).toBe(2);
    const rows: { payload: { post: TradePost }; actor: string }[] = await service.app.get(DataSource).query(
      `select after->'officeHours' as payload, actor from audit_entry where kind = 'trade-post' and subject = $1
       and action = 'put'`,
      [london],
    );
    expect(rows).toEqual([{ payload: officeHours, actor: 'operator' }]);
  });
});
