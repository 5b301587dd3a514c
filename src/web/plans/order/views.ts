/** Parts of an order on its own page; approval is a page of its own. */
export const orderViews = ['findings', 'rows', 'parties', 'clauses', 'abbreviations'] as const;
