import type { Deal, DealPayment, DealShipment, DealStage, DealStep } from '@titik/contracts/deal.events';
import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import type { Meeting } from '@titik/contracts/meeting.events';
import type { Offer, OfferProducer } from '@titik/contracts/offer.events';
import type { Buyer, Producer, TradePost } from '@titik/contracts/party.events';
import { randomUUID } from 'node:crypto';

/** Valid contract values, each with the given parts replaced: `build.demand({ country: 'JP' })`. */
export const build = {
  producer: (part: Partial<Producer> = {}): Producer => ({
    producerId: randomUUID(),
    version: 1,
    name: 'BUMDes Maju Bersama',
    kind: 'bumdes',
    zone: 'Asia/Jakarta',
    villages: [{ code: '3526010001', name: 'Batah Barat', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' }],
    contact: { name: 'Siti', language: 'id', email: 'siti@example.org' },
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    ...part,
  }),

  post: (part: Partial<TradePost> = {}): TradePost => ({
    postId: randomUUID(),
    version: 1,
    kind: 'itpc',
    name: 'ITPC Sydney',
    city: 'Sydney',
    country: 'AU',
    subdivision: 'NSW',
    zone: 'Australia/Sydney',
    contact: { name: 'Attaché', language: 'id', email: 'sydney@example.org' },
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    ...part,
  }),

  buyer: (part: Partial<Buyer> = {}): Buyer => ({
    buyerId: randomUUID(),
    version: 1,
    name: 'Harbour Seafood Pty Ltd',
    postId: randomUUID(),
    country: 'AU',
    subdivision: 'NSW',
    zone: 'Australia/Sydney',
    contact: { name: 'Olivia', language: 'en', email: 'olivia@example.com' },
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    ...part,
  }),

  offerProducer: (part: Partial<OfferProducer> = {}): OfferProducer => ({
    producerId: randomUUID(),
    name: 'BUMDes Maju Bersama',
    kind: 'bumdes',
    cluster: 1,
    villages: [{ code: '3526010001', name: 'Batah Barat', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' }],
    deliveries: 10,
    deliveriesOnTime: 9,
    ...part,
  }),

  offer: (part: Partial<Offer> = {}): Offer => ({
    offerId: randomUUID(),
    version: 1,
    state: 'active',
    producer: build.offerProducer(),
    commodity: 'blue-swimming-crab',
    form: 'meat-pasteurised',
    hs6: ['160510'],
    capacity: { unit: 'KGM', dependable: 5000, potential: 8000, committed: 0 },
    seasonMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    moq: 100,
    leadTimeDays: 21,
    price: { amount: 14, currency: 'USD', incoterm: 'FOB' },
    certificates: ['haccp', 'skp', 'approval-number'].map((kind) => ({
      kind,
      validFrom: '2025-01-01',
      validTo: '2035-12-31',
    })),
    ...part,
  }),

  line: (part: Partial<DemandLine> = {}): DemandLine => ({
    lineId: randomUUID(),
    words: 'crab meat',
    commodity: 'blue-swimming-crab',
    form: 'meat-pasteurised',
    hs6: ['160510'],
    quantity: { min: 2000, unit: 'KGM', rhythm: 'monthly' },
    shipWindow: { from: '2027-03', to: '2027-05' },
    certificates: ['haccp'],
    ...part,
  }),

  demand: (part: Partial<Demand> = {}): Demand => ({
    demandId: randomUUID(),
    version: 1,
    state: 'open',
    postId: randomUUID(),
    buyerId: randomUUID(),
    country: 'AU',
    maxSessions: 5,
    lines: [build.line()],
    registeredAt: '2026-11-21T02:00:00.000Z',
    expiresOn: '2027-06-30',
    ...part,
  }),

  meeting: (part: Partial<Meeting> = {}): Meeting => ({
    meetingId: randomUUID(),
    version: 1,
    kind: 'pitch',
    state: 'tentative',
    demandId: randomUUID(),
    sessionId: randomUUID(),
    start: '2026-12-01T02:00:00.000Z',
    end: '2026-12-01T02:45:00.000Z',
    parties: [
      { partyId: randomUUID(), role: 'producer', name: 'BUMDes Maju Bersama', zone: 'Asia/Jakarta', answer: 'waiting' },
      { partyId: randomUUID(), role: 'buyer', name: 'Harbour Seafood', zone: 'Australia/Sydney', answer: 'waiting' },
      { partyId: randomUUID(), role: 'post', name: 'ITPC Sydney', zone: 'Australia/Sydney', answer: 'waiting' },
    ],
    lines: [{ lineId: randomUUID(), words: 'crab meat' }],
    expiresAt: '2026-11-28T02:00:00.000Z',
    ...part,
  }),

  deal: (part: Partial<Deal> = {}): Deal => ({
    dealId: randomUUID(),
    version: 1,
    demandId: randomUUID(),
    postId: randomUUID(),
    buyerId: randomUUID(),
    producerId: randomUUID(),
    country: 'AU',
    lines: [{ lineId: randomUUID(), words: 'crab meat', commodity: 'blue-swimming-crab', form: 'meat-pasteurised' }],
    meetingId: randomUUID(),
    openedOn: '2026-12-01',
    state: 'open',
    awaits: 'price-list',
    dueOn: '2026-12-08',
    steps: [],
    values: {},
    shipments: [],
    payments: [],
    ...part,
  }),

  /** @param on YYYY-MM-DD */
  dealStep: (stage: DealStage, on: string): DealStep => ({
    stage,
    on,
    recordedAt: `${on}T03:00:00.000Z`,
    recordedBy: 'Attaché',
  }),

  shipment: (part: Partial<DealShipment> = {}): DealShipment => ({
    shipmentId: randomUUID(),
    lineId: randomUUID(),
    promisedOn: '2027-03-10',
    shippedOn: '2027-03-10',
    promisedQuantity: 2000,
    quantity: 2000,
    unit: 'KGM',
    value: { amount: 28_000, currency: 'USD' },
    ...part,
  }),

  /** @param paidOn YYYY-MM-DD */
  dealPayment: (paidOn: string): DealPayment => ({
    paymentId: randomUUID(),
    paidOn,
    value: { amount: 28_000, currency: 'USD' },
  }),
};
