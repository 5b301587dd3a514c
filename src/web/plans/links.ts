/** Anchor of a measure's row on the page of its plan. */
export const measureRowId = (measureId: string): string => `m-${measureId}`;
