export const words = {
  calendar: {
    unknown_link:
      'There is no calendar behind this link: it was taken back or copied in part. Make a new link under “Assignments”.',
    link_not_found: 'There is no such calendar link, or it has been taken back. Refresh the list.',
    link_exists:
      'This organisation already has a link in use: somebody may have just made it. Find it in the list, then replace it or take it back.',
  },
} as const;
