export const words = {
  subjects: {
    order: 'Order',
  },
  events: {
    order: {
      imported: 'Order imported',
      findings_decided: 'Findings of an order decided',
      file_opened: 'Original file of an order opened',
      approved: 'Roadmap put under control',
    },
    party_answer: {
      given: 'Party of orders named',
      forgotten: 'Answer about a party of orders deleted',
    },
  },
} as const;
