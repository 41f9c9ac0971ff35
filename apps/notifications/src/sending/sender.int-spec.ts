import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { CertificateExpiring } from '@titik/contracts/certificate.events';
import { eventOf } from '@titik/contracts/event-type';
import { InterpreterRecorded } from '@titik/contracts/interpreter.events';
import {
  type Meeting,
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingMoved,
  MeetingReleased,
} from '@titik/contracts/meeting.events';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { type Clock } from '@titik/platform/clock';
import { type Periodic } from '@titik/platform/periodic';
import { replyTag } from '@titik/platform/reply-tag';
import { addWords } from '@titik/platform/words';
import { Outbox } from '@titik/eventing/outbox';
import { testDatabase } from '@titik/testing/test-database';
import { newId } from '@titik/contracts/new-id';
import { database } from '../data-source';
import { MessageQueue } from '../messages/message-queue';
import { Message } from '../messages/message.entity';
import { PartyService } from '../parties/party.service';
import en from '../words/en.json';
import id from '../words/id.json';
import { fileOffice, type PostOffice, smtpOffice } from './post-office';
import { Sender } from './sender';

addWords('notifications', { en, id });

const office = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const producer = {
  producerId: newId(),
  version: 1,
  name: 'Koperasi Uji, "Laut"; & Co',
  kind: 'cooperative' as const,
  zone: 'Asia/Jakarta',
  villages: [],
  contact: { name: 'Ibu Siti', language: 'id' as const, email: 'siti@example.org' },
  officeHours: office,
};
const buyer = {
  buyerId: newId(),
  version: 1,
  name: 'Harbour Seafoods',
  postId: newId(),
  country: 'AU',
  zone: 'Australia/Sydney',
  contact: { name: 'Ms Hall', language: 'en' as const, email: 'hall@example.org' },
  officeHours: office,
};

let db: Awaited<ReturnType<typeof testDatabase>>;
let now: Date;
const clock = { now: () => now } as Clock;
// Nothing runs by the clock here: each test sends when it says so.
const periodic = { every: () => undefined } as unknown as Periodic;

const linkSecrets = ['signs-the-links-0123456789abcdef0'];

function parts(postOffice: PostOffice) {
  const settings = {
    linkSecrets,
    inbound: 'meetings@titik.example.org',
    office: postOffice,
    from: { name: 'Titik Temu', address: 'titik-temu@example.org' },
  };
  const sender = new Sender(db.dataSource, new Outbox(), settings, periodic, clock);
  return { sender, queue: new MessageQueue(new PartyService(), sender, clock) };
}

function meetingOf(over: Partial<Meeting> = {}): Meeting {
  const party = { zone: 'Asia/Jakarta', answer: 'waiting' as const };
  return {
    meetingId: newId(),
    version: 1,
    kind: 'pitch',
    state: 'tentative',
    demandId: newId(),
    start: '2027-01-14T03:00:00.000Z',
    end: '2027-01-14T03:45:00.000Z',
    expiresAt: '2027-01-12T02:00:00.000Z',
    lines: [{ lineId: newId(), words: 'tuna' }],
    parties: [
      { ...party, partyId: producer.producerId, role: 'producer', name: producer.name },
      { ...party, partyId: buyer.buyerId, role: 'buyer', name: buyer.name, zone: buyer.zone },
    ],
    ...over,
  };
}

type MeetingEvent = MeetingHeld | MeetingConfirmed | MeetingMoved | MeetingChanged | MeetingReleased;

function deliveryOf(event: MeetingEvent, eventId = newId()) {
  const { type } = event.constructor as typeof MeetingHeld;
  return { id: eventId, type, key: event.meeting.meetingId, time: now.toISOString(), data: event };
}

function take(queue: MessageQueue, event: MeetingEvent, eventId?: string) {
  return db.dataSource.transaction((tx) =>
    queue.take({ tx, afterCommit: () => undefined }, [deliveryOf(event, eventId)]),
  );
}

const stored = (meetingId: string) =>
  db.dataSource.manager.find(Message, { where: { meetingId }, order: { messageId: 'ASC' } });

async function settledEvents(): Promise<{ messageId: string; state: string }[]> {
  const rows: { payload: string | object }[] = await db.dataSource.query('select payload from outbox order by seq');
  return rows.map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload).message);
}

/** A real mail server that keeps what it is sent. */
async function mailServer(port = 0) {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody') ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done(),
    onData: async (stream, _session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      mails.push(await PostalMime.parse(Buffer.concat(chunks)));
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  return { mails, port: bound, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

beforeAll(async () => {
  db = await testDatabase(database);
  await db.dataSource.transaction((tx) =>
    new PartyService().take(tx, [eventOf(ProducerRecorded, { producer }), eventOf(BuyerRecorded, { buyer })]),
  );
});
afterAll(() => db.drop());
beforeEach(async () => {
  now = new Date('2027-01-04T02:00:00Z');
  await db.dataSource.query('truncate message, outbox');
});

describe('over SMTP', () => {
  it('sends each party one mail with an invitation that a calendar reads, and says so', async () => {
    const server = await mailServer();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
    const meeting = meetingOf();
    await take(queue, eventOf(MeetingHeld, { meeting }));
    await sender.drain();

    const bySubject = server.mails.sort((a, b) => a.subject!.localeCompare(b.subject!));
    expect(bySubject.map((mail) => [mail.to![0].address, mail.subject])).toEqual([
      ['hall@example.org', 'Invitation: pitch session on tuna'],
      ['siti@example.org', 'Undangan: sesi pitching untuk tuna'],
    ]);
    const [english] = bySubject;
    expect(english.text).toContain('14:00–14:45 (Australia/Sydney, UTC+11)');
    const calendars = english.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
    expect(calendars.map(({ filename }) => filename)).toContain('invite.ics');
    const content = Buffer.from(calendars[0].content as ArrayBuffer).toString();
    expect(content).toContain(`UID:${meeting.meetingId}@titik-temu`);
    const tag = replyTag(meeting.meetingId, buyer.buyerId, linkSecrets);
    expect(content.replace(/\r?\n /g, '')).toContain(`mailto:meetings+${tag}@titik.example.org`);
    expect(content).toContain('METHOD:REQUEST');

    const messages = await stored(meeting.meetingId);
    expect(messages.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(server.mails.map((mail) => mail.messageId).sort()).toEqual(
      messages.map(({ messageId }) => `<${messageId}@example.org>`).sort(),
    );
    expect((await settledEvents()).map(({ messageId, state }) => [messageId, state]).sort()).toEqual(
      messages.map(({ messageId }) => [messageId, 'sent']).sort(),
    );
    await sender.onModuleDestroy();
    await server.close();
  });

  it('sends one mail for an event that comes twice', async () => {
    const server = await mailServer();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
    const event = eventOf(MeetingHeld, { meeting: meetingOf() });
    const eventId = newId();
    await take(queue, event, eventId);
    await sender.drain();
    await take(queue, event, eventId);
    await sender.drain();
    expect(server.mails).toHaveLength(2);
    await sender.onModuleDestroy();
    await server.close();
  });

  it('waits for a mail server that is down, and sends once when it is up', async () => {
    const first = await mailServer();
    await first.close();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${first.port}`));
    const meeting = meetingOf();
    await take(queue, eventOf(MeetingHeld, { meeting }));
    await sender.drain();
    expect((await stored(meeting.meetingId)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 1],
      ['queued', 1],
    ]);
    expect(await settledEvents()).toEqual([]);

    const server = await mailServer(first.port);
    now = new Date(now.getTime() + 1000);
    await sender.drain();
    await sender.drain();
    expect(server.mails.map((mail) => mail.to![0].address).sort()).toEqual(['hall@example.org', 'siti@example.org']);
    await sender.onModuleDestroy();
    await server.close();
  });

  it('gives up at once where the server refuses the address for good', async () => {
    const server = await mailServer();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
    const lost = { ...buyer, buyerId: newId(), contact: { ...buyer.contact, email: 'nobody@example.org' } };
    await db.dataSource.transaction((tx) => new PartyService().take(tx, [eventOf(BuyerRecorded, { buyer: lost })]));
    const meeting = meetingOf();
    meeting.parties = [{ ...meeting.parties[1], partyId: lost.buyerId }];
    await take(queue, eventOf(MeetingHeld, { meeting }));
    await sender.drain();
    const [message] = await stored(meeting.meetingId);
    expect(message).toMatchObject({ state: 'failed', attempts: 1, reason: expect.stringContaining('no such user') });
    expect(await settledEvents()).toMatchObject([{ messageId: message.messageId, state: 'failed' }]);
    await sender.onModuleDestroy();
    await server.close();
  });
});

describe('without a mail server', () => {
  it('two senders at once keep every message once', async () => {
    const kept: string[] = [];
    const counting: PostOffice = {
      post: async (messageId) => {
        kept.push(messageId);
        return { state: 'kept', path: `/kept/${messageId}.eml` };
      },
      close: () => undefined,
    };
    const [one, other] = [parts(counting), parts(counting)];
    for (let index = 0; index < 30; index++) await take(one.queue, eventOf(MeetingHeld, { meeting: meetingOf() }));
    await Promise.all([one.sender.drain(), other.sender.drain()]);
    expect(kept).toHaveLength(60);
    expect(new Set(kept).size).toBe(60);
    expect(await settledEvents()).toHaveLength(60);
  });

  it('never overtakes: a release waits until the invitation has gone', async () => {
    const order: string[] = [];
    let down = true;
    const flaky: PostOffice = {
      post: async (_id, mail) => {
        if (down) throw new Error('down');
        order.push(String(mail.subject).split(':')[0]);
        return { state: 'sent' };
      },
      close: () => undefined,
    };
    const { queue, sender } = parts(flaky);
    const meeting = meetingOf({ parties: [meetingOf().parties[1]] });
    await take(queue, eventOf(MeetingHeld, { meeting }));
    await sender.drain();
    down = false;
    await take(queue, eventOf(MeetingReleased, { meeting: { ...meeting, version: 2, state: 'cancelled' } }));
    await sender.drain();
    expect(order).toEqual([]);
    now = new Date(now.getTime() + 1000);
    await sender.drain();
    expect(order).toEqual(['Invitation', 'Cancelled']);
  });

  it('asks for an unknown party to be told of first', async () => {
    const { queue } = parts(fileOffice('/nowhere'));
    const meeting = meetingOf();
    meeting.parties[0].partyId = newId();
    await expect(take(queue, eventOf(MeetingHeld, { meeting }))).rejects.toThrow();
    expect(await stored(meeting.meetingId)).toEqual([]);
  });
});

it('sends the letter of a moved meeting with both hours and its calendar part', async () => {
  const server = await mailServer();
  const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
  const meeting = meetingOf({ version: 2 });
  await take(
    queue,
    eventOf(MeetingMoved, {
      meeting,
      previousStart: '2027-01-13T03:00:00.000Z',
      previousEnd: '2027-01-13T03:45:00.000Z',
    }),
  );
  await sender.drain();
  const english = server.mails.find(({ to }) => to![0].address === 'hall@example.org')!;
  expect(english.subject).toBe('Moved: pitch session on tuna');
  expect(english.text).toContain('Before: Wednesday, 13 January 2027, 14:00–14:45 (Australia/Sydney, UTC+11)');
  expect(english.text).toContain('Now (your time): Thursday, 14 January 2027, 14:00–14:45');
  const [calendar] = english.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
  expect(Buffer.from(calendar.content as ArrayBuffer).toString()).toMatch(/^SEQUENCE:1\r?$/m);
  await sender.onModuleDestroy();
  await server.close();
});

describe('those beside the parties, and those who leave', () => {
  const zone = 'Asia/Makassar';
  const dewi = { resourceId: newId(), kind: 'interpreter' as const, name: 'Dewi', answer: 'waiting' as const, zone };
  const contact = { name: 'Dewi Larasati', language: 'en' as const, email: 'dewi@example.org' };
  const addressed = ({ resourceId, name }: typeof dewi) =>
    db.dataSource.transaction((tx) =>
      new PartyService().take(tx, [
        eventOf(InterpreterRecorded, { interpreter: { resourceId, version: 1, name, zone, contact } }),
      ]),
    );
  const calendarOf = ({ attachments }: Email) => {
    const [calendar] = attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
    return Buffer.from(calendar.content as ArrayBuffer)
      .toString()
      .replace(/\r?\n /g, '');
  };
  /** What each is sent of an event, by address. */
  async function sent(event: MeetingEvent): Promise<Map<string, { mail: Email; ics: string }>> {
    const server = await mailServer();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
    try {
      await take(queue, event);
      await sender.drain();
    } finally {
      await sender.onModuleDestroy();
      await server.close();
    }
    return new Map(server.mails.map((mail) => [mail.to![0].address!, { mail, ics: calendarOf(mail) }]));
  }

  it('an interpreter is invited on its own clock, told of a new hour, and let go', async () => {
    await addressed(dewi);
    const meeting = meetingOf({ resources: [dewi] });
    const invited = (await sent(eventOf(MeetingHeld, { meeting }))).get('dewi@example.org')!;
    expect(invited.mail.subject).toBe('Invitation: pitch session on tuna');
    expect(invited.mail.text).toContain('11:00–11:45 (Asia/Makassar, UTC+8)');
    expect(invited.ics).toContain(`UID:${meeting.meetingId}@titik-temu`);
    expect(invited.ics).toMatch(/ATTENDEE[^\r\n]*PARTSTAT=NEEDS-ACTION[^\r\n]*mailto:dewi@example.org/i);
    expect(invited.ics).not.toContain('siti@example.org');

    const [previousStart, previousEnd] = [meeting.start, meeting.end];
    const moved = { ...meeting, version: 2, start: '2027-01-15T03:00:00.000Z', end: '2027-01-15T03:45:00.000Z' };
    const told = await sent(eventOf(MeetingMoved, { meeting: moved, previousStart, previousEnd }));
    expect(told.get('dewi@example.org')!.ics).toMatch(/^SEQUENCE:1\r?$/m);

    const off = await sent(eventOf(MeetingReleased, { meeting: { ...moved, version: 3, state: 'cancelled' } }));
    expect(off.get('dewi@example.org')!.ics).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
  });

  it('one that is replaced has its entry called off, and the next one is invited', async () => {
    const budi = { ...dewi, resourceId: newId(), name: 'Budi' };
    await addressed(dewi);
    const meeting = meetingOf({ version: 2, resources: [budi] });
    const event = { change: 'resources' as const, added: [budi.resourceId], removed: [dewi] };
    const mails = await sent(eventOf(MeetingChanged, { meeting, ...event }));
    expect(mails.get('dewi@example.org')!.mail.subject).toBe('Without you: pitch session on tuna');
    expect(mails.get('dewi@example.org')!.ics).toContain('METHOD:CANCEL');
    expect(mails.get('hall@example.org')!.ics).toContain('METHOD:REQUEST');
    expect(mails.size).toBe(3);
  });

  it('one that can be written to is waited for; one without an address keeps nobody waiting', async () => {
    const unknown = { ...dewi, resourceId: newId() };
    const waits = sent(eventOf(MeetingHeld, { meeting: meetingOf({ resources: [{ ...unknown, reachable: true }] }) }));
    await expect(waits).rejects.toThrow('message.party-unknown');
    expect((await sent(eventOf(MeetingHeld, { meeting: meetingOf({ resources: [unknown] }) }))).size).toBe(2);
  });

  it('a party that left has its entry called off at once, and hears nothing of what comes later', async () => {
    const third = { ...buyer, buyerId: newId(), contact: { ...buyer.contact, email: 'third@example.org' } };
    await db.dataSource.transaction((tx) => new PartyService().take(tx, [eventOf(BuyerRecorded, { buyer: third })]));
    const { parties } = meetingOf();
    const left = { ...parties[1], partyId: third.buyerId, answer: 'declined' as const };
    const meeting = meetingOf({ version: 3, state: 'confirmed', expiresAt: undefined, parties: [...parties, left] });
    const change = { change: 'party-left' as const, partyId: third.buyerId };
    const mails = await sent(eventOf(MeetingChanged, { meeting, ...change }));
    const { mail, ics } = mails.get('third@example.org')!;
    expect(mail.text).toContain('You declined the pitch session. It takes place without you.');
    expect(ics).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2[^]*STATUS:CANCELLED/);
    expect(ics.match(/mailto:[^\r\n]*example.org/gi)).toHaveLength(2);
    expect(mails.get('siti@example.org')!.ics).toMatch(/METHOD:REQUEST[^]*STATUS:CONFIRMED/);

    const later = { ...meeting, version: 4 };
    const [previousStart, previousEnd] = ['2027-01-13T03:00:00.000Z', '2027-01-13T03:45:00.000Z'];
    const moved = await sent(eventOf(MeetingMoved, { meeting: later, previousStart, previousEnd }));
    const off = await sent(eventOf(MeetingReleased, { meeting: { ...later, version: 5, state: 'cancelled' } }));
    expect([moved, off].map((each) => each.has('third@example.org'))).toEqual([false, false]);
  });

  it('one that did not answer in time has its entry called off as the others are confirmed', async () => {
    const { parties } = meetingOf();
    const silent = { ...parties[1], answer: 'declined' as const };
    const meeting = meetingOf({ version: 3, state: 'confirmed', parties: [parties[0], silent] });
    const mails = await sent(eventOf(MeetingConfirmed, { meeting, silent: [silent.partyId] }));
    expect(mails.get('hall@example.org')!.mail.text).toContain('Your answer did not come in time.');
    expect(mails.get('hall@example.org')!.ics).toContain('METHOD:CANCEL');
  });
});

describe('a certificate that lapses soon', () => {
  const certificate = {
    certificateId: newId(),
    producerId: producer.producerId,
    kind: 'haccp',
    validTo: '2027-02-03',
    threshold: 30,
    daysLeft: 30,
  };
  const tell = (queue: MessageQueue, eventId: string, part: object = {}) =>
    db.dataSource.transaction((tx) => {
      const data = eventOf(CertificateExpiring, { certificate: { ...certificate, ...part } });
      const delivery = { id: eventId, type: CertificateExpiring.type, key: '', time: now.toISOString(), data };
      return queue.takeCertificates({ tx, afterCommit: () => undefined }, [delivery]);
    });

  it('is told to its producer once an event, in its language and without a calendar part', async () => {
    const server = await mailServer();
    const { queue, sender } = parts(smtpOffice(`smtp://127.0.0.1:${server.port}`));
    const eventId = newId();
    await tell(queue, eventId);
    await tell(queue, eventId);
    await sender.drain();
    expect(server.mails.map(({ to }) => to?.[0].address)).toEqual(['siti@example.org']);
    expect(server.mails[0].subject).toContain('30 hari');
    expect(server.mails[0].text).toContain('3 Februari 2027');
    expect(server.mails[0].attachments).toEqual([]);
    const [outcome] = await settledEvents();
    expect(outcome).toMatchObject({ state: 'sent', partyId: producer.producerId });
    expect(outcome).not.toHaveProperty('meetingId');
    await sender.onModuleDestroy();
    await server.close();
  });

  it('waits for its producer to be known', async () => {
    const { queue } = parts(fileOffice('/nowhere'));
    await expect(tell(queue, newId(), { producerId: newId() })).rejects.toThrow('message.producer-unknown');
  });
});

it('an older state of a party changes nothing', async () => {
  const parties = new PartyService();
  const renamed = { ...buyer, buyerId: newId(), version: 3, name: 'New name' };
  await db.dataSource.transaction(async (tx) => {
    await parties.take(tx, [eventOf(BuyerRecorded, { buyer: renamed })]);
    await parties.take(tx, [eventOf(BuyerRecorded, { buyer: { ...renamed, version: 2, name: 'Old name' } })]);
    expect((await parties.find(tx, [renamed.buyerId])).get(renamed.buyerId)?.name).toBe('New name');
  });
});

it('the entities agree with the migrations', async () => {
  const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
