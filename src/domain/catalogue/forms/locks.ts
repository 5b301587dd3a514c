/**
 * SHA-256 of the canonical JSON of every published form. Answers refer to the cells of a version, so a
 * published version never changes: a new one is added instead.
 */
export const formLocks: Readonly<Record<string, string>> = {
  'resource-survey@1': '5df7e8a562fc222868e77a547781fca44adc7e1b4fc3f82210a3486ee79f4b68',
  'resource-survey@2': '0ab603778fc9ca6a6aafbeeecfe2c41aced6ea2bde8ac03eeaa866372902123b',
};
