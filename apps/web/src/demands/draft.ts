import type { Schemas } from '../api/client';

export type DemandInput = Schemas['buyer-registry.DemandInput'];
export type RevisionInput = Schemas['buyer-registry.RevisionInput'];
type Demand = Schemas['buyer-registry.DemandView'];
export type Incoterm = NonNullable<Schemas['buyer-registry.DemandLineInput']['incoterm']>;
export type Rhythm = Schemas['buyer-registry.WantedQuantityInput']['rhythm'];

/** What the person chose among the products that their words may mean. */
export interface PickedProduct {
  commodity: string;
  form?: string;
}

/** A line as it is being typed; numbers are text until they are whole. */
export interface LineDraft {
  key: string;
  /** The registered line that this one is to replace */
  lineId?: string;
  words: string;
  picked?: PickedProduct;
  min: number | '';
  max: number | '';
  unit: string;
  rhythm: Rhythm;
  from: string;
  to: string;
  incoterm?: Incoterm;
  destinationPort: string;
  ceiling: number | '';
  currency: string;
  per: string;
  /** The buyer's own, beside those of the market's rules */
  certificates: string[];
}

export interface DemandDraft {
  buyerId?: string;
  country?: string;
  maxSessions: number;
  lines: LineDraft[];
}

/** @param today goods are proposed to leave in the second to fourth month after it */
export function freshDraft(today: Date, key: string): DemandDraft {
  return { maxSessions: 5, lines: [freshLine(today, key)] };
}

function freshLine(today: Date, key: string): LineDraft {
  return {
    key,
    words: '',
    min: '',
    max: '',
    unit: 'TNE',
    rhythm: 'monthly',
    from: monthAfter(today, 2),
    to: monthAfter(today, 4),
    incoterm: 'FOB',
    destinationPort: '',
    ceiling: '',
    currency: 'USD',
    per: 'KGM',
    certificates: [],
  };
}

/** A registered demand as it would be typed: quantities and prices as the buyer stated them. */
export function draftOf(demand: Demand): DemandDraft {
  return {
    buyerId: demand.buyerId,
    country: demand.country,
    maxSessions: demand.maxSessions,
    lines: demand.lines.map(lineDraftOf),
  };
}

function lineDraftOf(line: Demand['lines'][number]): LineDraft {
  const quantity = line.stated?.quantity ?? line.quantity;
  const ceiling = line.stated?.ceiling ?? (line.ceiling && { ...line.ceiling, per: line.quantity.unit });
  return {
    key: line.lineId,
    lineId: line.lineId,
    words: line.words,
    picked: { commodity: line.commodity, ...(line.form && { form: line.form }) },
    min: quantity.min,
    max: quantity.max ?? '',
    unit: quantity.unit,
    rhythm: line.quantity.rhythm,
    from: line.shipWindow.from,
    to: line.shipWindow.to,
    incoterm: line.incoterm,
    destinationPort: line.destinationPort ?? '',
    ceiling: ceiling?.amount ?? '',
    currency: ceiling?.currency ?? 'USD',
    per: ceiling?.per ?? 'KGM',
    certificates: line.stated?.certificates ?? [],
  };
}

/** The calendar month so many months after a day's, by UTC: `2027-03`. */
export const monthAfter = (today: Date, months: number): string =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 7);

/** A further line: new words, else as the line before, because a buyer's lines mostly ship together. */
export function withLine(draft: DemandDraft, key: string): DemandDraft {
  const last = draft.lines.at(-1)!;
  return {
    ...draft,
    lines: [
      ...draft.lines,
      { ...last, key, lineId: undefined, words: '', picked: undefined, certificates: [], ceiling: '' },
    ],
  };
}

export const withoutLine = (draft: DemandDraft, key: string): DemandDraft =>
  draft.lines.length === 1 ? draft : { ...draft, lines: draft.lines.filter((line) => line.key !== key) };

/** Changes one line; other words let go of the product that was chosen for the old ones, and `to` never precedes `from`. */
export function changeLine(draft: DemandDraft, key: string, change: Partial<LineDraft>): DemandDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? changed(line, change) : line)) };
}

function changed(line: LineDraft, change: Partial<LineDraft>): LineDraft {
  const next = { ...line, ...change };
  if (change.words !== undefined && change.words.trim() !== line.words.trim()) next.picked = change.picked;
  if (next.to < next.from) {
    if (change.from !== undefined) next.to = next.from;
    else next.from = next.to;
  }
  return next;
}

/** The fields that are still missing, by the path that the server would name; empty: it can be sent. */
export function missingIn(draft: DemandDraft): string[] {
  return [
    ...(draft.buyerId === undefined ? ['buyerId'] : []),
    ...draft.lines.flatMap((line, index) => [
      ...(line.words.trim() === '' ? [`lines.${index}.words`] : []),
      ...(line.min === '' || line.min <= 0 ? [`lines.${index}.quantity.min`] : []),
    ]),
  ];
}

/** @throws TypeError where something is missing: see `missingIn` */
export function inputOf(draft: DemandDraft, postId: string): DemandInput {
  if (missingIn(draft).length > 0 || draft.buyerId === undefined) throw new TypeError('The draft is not whole yet');
  return {
    postId,
    buyerId: draft.buyerId,
    ...(draft.country && { country: draft.country }),
    maxSessions: draft.maxSessions,
    lines: draft.lines.map(lineInput),
  };
}

/** @throws TypeError where something is missing: see `missingIn` */
export function revisionOf(draft: DemandDraft, postId: string): RevisionInput {
  const { lines, ...whole } = inputOf(draft, postId);
  return {
    ...whole,
    lines: lines.map((line, i) => {
      const { lineId } = draft.lines[i];
      return { ...line, ...(lineId !== undefined && { lineId }) };
    }),
  };
}

function lineInput(line: LineDraft): DemandInput['lines'][number] {
  return {
    words: line.words.trim(),
    ...line.picked,
    quantity: {
      min: Number(line.min),
      ...(line.max !== '' && { max: line.max }),
      unit: line.unit,
      rhythm: line.rhythm,
    },
    shipWindow: { from: line.from, to: line.to },
    ...(line.certificates.length > 0 && { certificates: line.certificates }),
    ...(line.incoterm && { incoterm: line.incoterm }),
    ...(line.destinationPort.trim() !== '' && { destinationPort: line.destinationPort.trim() }),
    ...(line.ceiling !== '' && { ceiling: { amount: line.ceiling, currency: line.currency, per: line.per } }),
  };
}

/** Whether what was kept in the browser still has this version's form. */
export function isDraft(kept: unknown): kept is DemandDraft {
  const { maxSessions, lines } = (kept ?? {}) as Partial<DemandDraft>;
  return typeof maxSessions === 'number' && Array.isArray(lines) && lines.length > 0 && lines.every(isLine);
}

const isLine = (line: unknown): boolean => {
  const { key, words, from, to, certificates } = (line ?? {}) as Partial<LineDraft>;
  return [key, words, from, to].every((text) => typeof text === 'string') && Array.isArray(certificates);
};
