export const words = {
  person: {
    cannot_block_self: 'You cannot block yourself. Another administrator can.',
    no_second_administrator:
      'A second administrator agrees to such an appointment, and the region has none. Whoever runs the server makes one: opora create-admin with --force.',
    own_proposal:
      'Nobody agrees to their own proposal or to their own appointment. Another administrator does.',
    no_such_proposal: 'There is no such proposal, or it has been decided. Reload the page.',
    last_administrator:
      'This is the only administrator of the region: without one nobody restores access. Appoint another one first.',
    is_guest:
      'This person fills a section by a personal link. To give them an account, add them as a new person.',
    login_taken:
      'The login “{{login}}” cannot be chosen. Give another, for example with digits or the name of the organisation.',
    role_not_of_organization: 'This organisation has no such role. Choose one that has, or another role.',
    wrong_password: 'The current password does not match, so it was not changed. Type it once more.',
    ends_before_start: 'An appointment cannot end before it starts. Check the last day.',
    no_such_appointment: 'There is no such appointment, or it has already ended. Reload the page.',
    not_found: 'There is no such person. The link may be old: look them up in the list.',
  },
  guessable: {
    own_words:
      'This password is guessed too easily: it holds a name, a title or a word that is tried first. Take three or four words that have nothing to do with you and your work.',
    common:
      'This password is guessed too easily: it is one of the most frequent. Take three or four words that have nothing to do with each other.',
    repeats:
      'This password is guessed too easily: it repeats itself. Take three or four words that have nothing to do with each other.',
    keyboard:
      'This password is guessed too easily: these are neighbouring keys. Take three or four words that have nothing to do with each other.',
    sequence:
      'This password is guessed too easily: its characters follow one another. Take three or four words that have nothing to do with each other.',
    date: 'This password is guessed too easily: it is a date or a year. Take three or four words that have nothing to do with each other.',
    simple:
      'This password is guessed too easily: it is too simple. Take three or four words that have nothing to do with each other.',
    same: 'The new password is the old one. Think of another.',
  },
  session: {
    not_found: 'There is no such session: it has ended, or it is the one of this browser. Reload the page.',
    password_issued: 'First change the issued password to your own: until then everything else is closed.',
    issued_password_ended:
      'The issued password has ended (days: {{days}}). Ask an administrator to issue a new one.',
  },
  admin: {
    missing: 'The option --{{option}} is missing. Give it: the database does not know this yet.',
    exists:
      'The region “{{region}}” has an administrator already, who adds others under “People”. If access was lost or a second administrator is needed, add --force.',
    several_regions: 'The database holds several regions. Give the code of yours: --code.',
    login:
      'The login is wrong. --login takes Latin letters, digits, dots or hyphens, at least three characters.',
    name: 'The name is missing. Give the full name in --name.',
    time_zone:
      'There is no time zone {{zone}}. Give a name of the IANA database, for example Asia/Yekaterinburg.',
    code: 'The code of the region is wrong. Give two digits, for example 56.',
  },
} as const;
