/**
 * Spreads a one-off share over the months in which there is something free: whole truckloads first, from the earliest
 * month on, then the rest where it needs the fewest further trucks.
 * @param free what there is in each month, together at least the amount
 * @param leg what a truck takes; absent: as early as possible
 */
export function spread(amount: number, free: readonly number[], leg?: number): number[] {
  const shares = free.map(() => 0);
  let left = amount;
  const put = (month: number, most: number): void => {
    const more = Math.min(left, most);
    shares[month] += more;
    left -= more;
  };
  const months = free.map((_, month) => month);
  if (leg === undefined) {
    for (const month of months) put(month, free[month]);
    return shares;
  }
  for (const month of months) put(month, Math.floor(Math.min(left, free[month]) / leg) * leg);
  for (const month of months.sort((a, b) => free[b] - shares[b] - (free[a] - shares[a]) || a - b)) {
    put(month, free[month] - shares[month]);
  }
  return shares;
}
