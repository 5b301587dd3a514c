export const words = {
  evidence: {
    day_ahead:
      'День {{day}} ещё не наступил: показать, как было, нельзя. Выберите сегодняшний или более ранний.',
  },
} as const;
