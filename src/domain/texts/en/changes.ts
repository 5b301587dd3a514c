export const changes = {
  why: {
    title: 'why',
    filled: 'filling in',
    carried: 'carried over from the previous collection',
    corrected: 'correction after a return, round {{round}}',
    requested: 'correction of an accepted form, asked for by {{name}}',
  },
} as const;
