import type { DemoOffer } from './demo.types';

type Part = Pick<DemoOffer, 'capacity' | 'moq' | 'papers'> & { usd: number };

/** Tuna in a form, priced a kilogram FOB. */
export const tuna = (form: string, part: Part): DemoOffer => ({
  product: `tuna/${form}`,
  capacity: part.capacity,
  moq: part.moq,
  leadTimeDays: 21,
  price: { usd: part.usd, incoterm: 'FOB' },
  papers: part.papers,
});

/** Pasteurised meat of the blue swimming crab, priced a kilogram FOB. */
export const crabMeat = (part: Part): DemoOffer => ({
  product: 'blue-swimming-crab/meat-pasteurised',
  capacity: part.capacity,
  moq: part.moq,
  leadTimeDays: 30,
  price: { usd: part.usd, incoterm: 'FOB' },
  papers: part.papers,
});
