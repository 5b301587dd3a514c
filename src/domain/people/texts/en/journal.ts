export const words = {
  subjects: {
    user: 'Person',
  },
  events: {
    session: {
      opened_by_link: 'Entered by a personal link',
      opened: 'Signed in',
      refused: 'Failed to sign in',
      closed: 'Signed out',
      ended: 'Own session in another browser ended',
      others_ended: 'All own sessions but one ended',
    },
    person: {
      password_changed: 'Own password changed',
      password_refused: 'Current password given wrongly',
      listed: 'List of people viewed',
      added: 'Person added',
      appointed: 'Person appointed',
      appointment_proposed: 'Appointment proposed',
      appointment_agreed: 'Appointment agreed to',
      appointment_declined: 'Proposed appointment declined',
      dismissed: 'Appointment ended',
      password_reset: 'New password issued',
      block_changed: 'Access of a person blocked or unblocked',
    },
  },
} as const;
