/** Sections told anew in every collection, by form code: who fills the form in, and as of which day. */
export const renewedSections: Readonly<Record<string, readonly string[]>> = {
  'resource-survey': ['identification'],
};
