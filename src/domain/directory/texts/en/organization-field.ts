export const words = {
  hint: 'Start typing the name or the INN.',
  nothing: 'No such organisation: check the spelling.',
  found_one: '{{count}} organisation found.',
  found_other: '{{count}} organisations found. If yours is not below, type more of its name.',
  other: 'Choose another',
  missing: 'Choose an organisation from those found.',
} as const;
