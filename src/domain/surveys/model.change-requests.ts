import type { Answer, CellKey } from '#domain/forms/model.ts';

/** Who asks for a change of an accepted form; the other side decides. */
export const changeRequestSides = ['school', 'reviewer'] as const;
export type ChangeRequestSide = (typeof changeRequestSides)[number];

/** Shown as: ждёт решения · согласовано · отклонено · отозвано. */
export const changeRequestStatuses = ['open', 'agreed', 'declined', 'withdrawn'] as const;
export type ChangeRequestStatus = (typeof changeRequestStatuses)[number];

/** One cell of a request: the value that stood when it was asked, and the proposed one. */
export interface RequestedChange {
  readonly cell: CellKey;
  readonly before: Answer | null;
  readonly after: Answer | null;
}
