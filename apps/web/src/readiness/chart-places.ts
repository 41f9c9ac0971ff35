interface Assessed {
  assessedOn: string;
  share?: number;
}

/** Assessments that tell points, oldest first, each at its day between the edges. */
export function placesOf<T extends Assessed>(
  assessments: readonly T[],
  { width, left, right }: { width: number; left: number; right: number },
): (T & { share: number; x: number })[] {
  const told = assessments
    .filter((each): each is T & { share: number } => each.share !== undefined)
    .toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : a.assessedOn > b.assessedOn ? 1 : 0));
  const days = told.map(({ assessedOn }) => Date.parse(assessedOn));
  const [first, last] = [days[0], days[days.length - 1]];
  const span = Math.max(1, last - first);
  return told.map((each, i) => ({ ...each, x: left + ((days[i] - first) / span) * (width - left - right) }));
}
