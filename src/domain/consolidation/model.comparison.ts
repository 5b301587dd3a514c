import type { ComparisonBasis } from './rules.comparison.ts';

/** Official words of two consolidated forms side by side. */
export interface ComparisonPaper {
  readonly name: string;
  readonly heading: string;
  readonly basis: string;
  readonly bases: Readonly<Record<ComparisonBasis, string>>;
  readonly all: string;
  readonly row: string;
  readonly difference: string;
  readonly incomparable: string;
}
