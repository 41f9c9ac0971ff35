/** What something is called in both languages. */
export interface Names {
  id: string;
  en: string;
}

/** One thing that is scored. */
export interface Criterion {
  key: string;
  names: Names;
  /** Its part of the whole, in the measure of the other weights. */
  weight: number;
  /** The highest score; the lowest is 0. */
  max: number;
  /** A lower score is a gap that somebody has to close. */
  gapBelow: number;
}

/** When scores make a village export-ready (cluster 1). */
export interface Rule {
  /** Least weighted part of all points, 0–1. */
  readyFrom: number;
  /** Least part of the points of every single criterion, 0–1. */
  floor: number;
}
