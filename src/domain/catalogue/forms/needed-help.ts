import type { HelpRegister } from '#domain/surveys/help/model.ts';

/** Where each form tells which help a school needs, by form code (order 01-21/744, Annex 2, line 212). */
export const neededHelp: Readonly<Record<string, HelpRegister>> = {
  'resource-survey': {
    rows: 'factors.factor',
    columns: {
      needed: 'help_needed',
      type: 'help_type',
      urgency: 'urgency',
      text: 'help',
      factor: 'name',
    },
    // The regional centre trains, advises and equips (legend of the order; roadmap, items 9, 11 and 17). What a
    // school asks of psychologists and of other bodies concerns children and families and is not its work;
    // «другая» may be either, so it stays with the line.
    methodicalTypes: ['methodical', 'training', 'staff', 'equipment'],
  },
};
