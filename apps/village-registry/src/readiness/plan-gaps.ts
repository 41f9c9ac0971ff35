/** Who sees to a gap, and by when. */
export interface GapCare {
  criterion: string;
  owner?: string;
  dueOn?: string;
}

export interface OpenGap {
  id: string;
  criterion: string;
  owner: string | null;
  dueOn: string | null;
}

/** What a new assessment does to the open gaps of its subject and form. */
export interface GapPlan {
  /** Ids of those that are mended. */
  close: string[];
  /** Newly found, in the order of the form. */
  open: { criterion: string; owner: string | null; dueOn: string | null }[];
  /** Those that stay, with another owner or day. */
  change: { id: string; owner: string | null; dueOn: string | null }[];
}

/**
 * Keeps what is still lacking with its owner and day, closes what is mended, opens what is new.
 * @param short criteria that the assessment found lacking
 * @param care owners and days given with the assessment; what is absent stays as it is
 */
export function planGaps(before: readonly OpenGap[], short: readonly string[], care: readonly GapCare[]): GapPlan {
  const plan: GapPlan = { close: [], open: [], change: [] };
  for (const gap of before) if (!short.includes(gap.criterion)) plan.close.push(gap.id);
  for (const criterion of short) {
    const { owner, dueOn } = care.find((each) => each.criterion === criterion) ?? {};
    const gap = before.find((each) => each.criterion === criterion);
    if (!gap) plan.open.push({ criterion, owner: owner ?? null, dueOn: dueOn ?? null });
    else if ((owner ?? gap.owner) !== gap.owner || (dueOn ?? gap.dueOn) !== gap.dueOn)
      plan.change.push({ id: gap.id, owner: owner ?? gap.owner, dueOn: dueOn ?? gap.dueOn });
  }
  return plan;
}
