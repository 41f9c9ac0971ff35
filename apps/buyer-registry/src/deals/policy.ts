import type { DealStage } from '@titik/contracts/deal.events';

/** How many days each stage is given from the day on which it is awaited; whoever agreed on another day sets that. */
const daysFor: Readonly<Record<DealStage, number>> = {
  'price-list': 7,
  sample: 21,
  contract: 45,
  shipped: 60,
  paid: 30,
};

/** The day by which a stage is due. @param today YYYY-MM-DD */
export function dueFor(stage: DealStage, today: string): string {
  const due = new Date(`${today}T00:00:00Z`);
  due.setUTCDate(due.getUTCDate() + daysFor[stage]);
  return due.toISOString().slice(0, 10);
}
