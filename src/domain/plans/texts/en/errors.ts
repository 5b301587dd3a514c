export const words = {
  plan: {
    not_found: 'There is no such roadmap. Choose it in the section “Roadmap”.',
    no_such_version: 'The plan has no such version. Choose it on the page “Versions”.',
    no_such_measure: 'The version in force has no such row. Refresh the page.',
    version_taken: 'A new version of this plan has just been put under control. Look at it and start again.',
  },
  plan_link: {
    not_found: 'This link is gone: somebody removed it. Refresh the page.',
    exists: 'There is such a link already. Refresh the page to see it.',
    self: 'A row of the plan cannot be linked with itself. Choose another one.',
    fulfils_clause:
      'Only a clause of the order can be fulfilled, and only by a measure. Choose a clause, or the kind “depends on”.',
    circle:
      'This would be a circle: the second row waits for the first, directly or through others. Remove one of the earlier links or choose another row.',
  },
  plan_draft: {
    not_found: 'There is no such draft. Open it from the list on the page “Versions”.',
    closed: 'The plan of this draft is under control, or the draft was discarded, and cannot be changed.',
    stale: 'Somebody saved the draft meanwhile: {{by}}. Your changes are still on the screen.',
    version_moved:
      'Version {{version}} was put under control while the draft was written. Discard the draft and start from it.',
    no_items: 'The draft has no rows. Add at least one.',
    no_title: 'The draft has a row without a title. Write it or remove the row.',
  },
} as const;
