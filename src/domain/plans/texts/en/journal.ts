export const words = {
  subjects: {
    plan: 'Roadmap',
  },
  events: {
    plan: {
      exported: 'Plan exported',
      act_opened: 'File of the act that approved the plan opened',
      link_added: 'Rows of a plan linked',
      link_removed: 'A link between rows of a plan removed',
      waiting_set: 'Recorded which document the plan waits for',
    },
    plan_draft: {
      started: 'Draft of a plan started',
      saved: 'Draft of a plan saved',
      discarded: 'Draft of a plan discarded',
      approved: 'Version of a plan put under control, assignments sent',
    },
  },
} as const;
