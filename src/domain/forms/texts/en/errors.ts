export const words = {
  form: {
    not_found: 'There is no such form or version. Reload the page.',
    no_such_cell: 'The form has no such cell. Reload the page: there may be a new version of the form.',
  },
} as const;
