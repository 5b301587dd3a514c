export const words = {
  letter: {
    subject: 'Opora: there are reminders of terms',
    text: 'Hello!\n\nReminders of the terms of your assignments have come in Opora. Open them by the link:\n{{address}}\n\nThere are neither names nor figures in this letter: they are seen after signing in alone. Letters can be turned off, or another hour chosen, on the same page.\n\nThe letter was sent automatically, there is no need to answer.',
  },
  settings: {
    title: 'Letters by e-mail',
    off: 'This installation has no mail server: reminders come here alone.',
    lead: 'At most one letter on a working day, without names and figures: only a link to this page.',
    address: 'E-mail address',
    wrong: 'Write the whole address, for instance name@example.org.',
    hour: 'Not before, hours',
    isOn: 'Send letters',
    save: 'Save',
    saved: 'Saved',
    refused: 'The mail server refused to take a letter to this address. Check it and save it again.',
  },
  outbox: {
    title: 'Outgoing letters',
    lead: 'Letters with reminders of terms: one for a person on a working day.',
    open: 'Outgoing letters',
    empty: 'There were no letters yet.',
    state: {
      queued: 'waits to be sent',
      sending: 'is being sent',
      sent: 'sent',
      unknown: 'unknown whether it came',
      failed: 'not sent',
    },
    doubted: 'the answer of the server was lost: it may have come twice',
    column: { person: 'To', state: 'State', attempts: 'Attempts', at: 'Made', error: 'Answer of the server' },
    filter: 'State',
  },
} as const;
