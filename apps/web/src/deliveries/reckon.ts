/** Days from the promised to the day of delivery; 0 or less: on time. Days are YYYY-MM-DD. */
export const daysLate = ({ promisedOn, deliveredOn }: { promisedOn: string; deliveredOn: string }): number =>
  Math.round((Date.parse(deliveredOn) - Date.parse(promisedOn)) / 86_400_000);

interface MonthPart {
  contractId: string;
  quantity: number;
}

interface ContractMonths {
  contractId: string;
  months: readonly { month: string; quantity: number }[];
}

/** What contracts of one offer promise, month by month from the first to the last. */
export function promisedByMonth(contracts: readonly ContractMonths[]): { month: string; parts: MonthPart[] }[] {
  const months = new Map<string, MonthPart[]>();
  for (const { contractId, months: its } of contracts)
    for (const { month, quantity } of its) months.set(month, [...(months.get(month) ?? []), { contractId, quantity }]);
  return [...months].map(([month, parts]) => ({ month, parts })).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
