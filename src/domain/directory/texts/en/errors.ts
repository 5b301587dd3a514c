export const words = {
  region: {
    not_found: 'The region was not found. Tell the administrator.',
    clock_is_real: 'The date can be moved in a demonstration only; here the days are real.',
  },
  municipality: { not_found: 'There is no such municipality. Choose it from the list.' },
  organization: { not_found: 'There is no such organisation. Choose it from the directory.' },
  school_list: {
    not_found: 'There is no such order on a list of schools. Choose it from the register.',
    number_taken:
      'A list approved by an order with this number exists. Check the number or open the earlier list.',
    in_future: 'The date of the order cannot be later than today. Correct it.',
    not_a_school: 'The list holds an organisation that is not a working school. Recognise the lines again.',
  },
} as const;
