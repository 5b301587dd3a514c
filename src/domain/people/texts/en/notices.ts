export const words = {
  back: 'To sign-in',
  data: {
    title: 'Processing of personal data',
    lead: 'How the system treats data on the people who work in it (Federal Law No. 152-FZ, article 18.1, part 2).',
    who: 'Who processes',
    whoText:
      'The operator is the regional executive body that runs the programme of help to schools and opened this system (the ministry of education). Nothing is passed to other operators, other regions or abroad; pages carry no counters and no third-party programs.',
    what: 'Which data',
    whatStaff:
      'On staff of the ministry, municipal bodies, institutions and on school heads: full name, post and organisation, login, a check value of the password.',
    whatGuest: 'On who was given a section of a form: the name or post, as the head called them.',
    whatTrace:
      'On work in the system: who did what and when, network address, kind of browser. Speed of typing is not counted by person.',
    whatPupils:
      'On pupils and their families: numbers only. Surnames, diagnoses and lists of children are not entered; a warning says so at typing and at choosing a file.',
    whatTeachers: 'The system demands nothing of teachers; the school gives facts on staff as numbers.',
    why: 'Why and on what ground',
    whyText:
      'To carry out the order on the programme and to see who answers for what: powers of a public body and duties by law (152-FZ, article 6, part 1, items 2 and 4). No consent is needed for this. Names and photographs are published by separate consent only (article 10.1).',
    seen: 'Who sees',
    seenText:
      'Everybody sees the data of their organisation and of those they answer for; actions are written into the journal. The section on pupils and families opens after signing in only. Small numbers are not shown to those who do not answer for the school.',
    terms: 'Terms of keeping',
    termsLead: 'Personal data are kept no longer than their purpose needs (152-FZ, article 5, part 7).',
    kind: 'What',
    term: 'How long',
    after: 'What then',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    named: 'until the day named when it was given',
    operator: 'the operator sets the term by its act',
    removed: 'removed by itself',
    closed: 'opens no more; the record stays in the journal',
    kept: 'not removed before such an act; a closed account does not let in',
    keptPlain: 'not removed before such an act',
    kinds: {
      people: 'Accounts and appointments',
      journal: 'Journal of actions',
      forms: 'Forms of schools, history of their cells, consolidated forms',
      execution: 'Orders, plans, assignments, reports and their files',
      invitations: 'Links to a section of a form',
      sessions: 'Sessions',
      attempts: 'Failed attempts to sign in',
      repeats: 'Marks of carried-out requests (against repeats)',
      unattached: 'Files attached to nothing',
      archives: 'Archives of forms prepared for download',
    },
    rights: 'Your rights',
    rightsText:
      'To learn which of your data are processed, to have them corrected, and to demand that what is processed without ground be blocked or removed (152-FZ, articles 14, 20 and 21). Turn to the administrator of the system at the ministry; open sessions are seen and closed under “Open sessions”.',
    cookie: 'Cookie',
    cookieText:
      'One, technical: it remembers that you signed in. You cannot sign in without it; it serves no tracking.',
  },
  access: {
    title: 'Accessibility statement',
    lead: 'The aim is GOST R 52872-2019, level AA. Partially conformant: what is done and what is not yet is said below.',
    done: 'What is done',
    keys: 'Everything can be done by keyboard; “?” lists the keys, the place on the page is visible.',
    contrast:
      'Text has contrast in the light and the dark theme; a state is told by a word and not by colour alone.',
    zoom: 'At 200 % zoom the page does not scroll sideways; a wide table scrolls inside its own frame.',
    names:
      'Every field, button and table has a name; an error is told in words at its place; screen readers are told what was saved.',
    motion:
      'No flashing, no sound, no time limit on typing; motion is switched off by the setting of the system.',
    paper: 'PDFs are tagged for screen readers.',
    checked: 'Checks',
    checkedText:
      'Every page of every role is checked by axe (rules of WCAG 2.2 AA) at the width of a computer and of a phone with each change of the system.',
    lacks: 'What is not yet',
    lackPeople: 'Checks by blind and partially sighted users.',
    lackTables:
      'The survey form is a table of up to 17 columns: zoomed in, it has to be scrolled inside its frame.',
    lackCharts: 'Charts are not described in words at length: their numbers stand in the table below each.',
    tell: 'Something in your way?',
    tellText: 'Tell the administrator of the system at the ministry: name the page and what you use.',
  },
} as const;
