/** One full sentence per reason: what happened, why, what to do. */
export const words = {
  service: {
    failed:
      'The server met an error and did nothing. Try again in a minute; if it does not help, tell the administrator.',
    busy: 'Too many such actions are waiting, and yours was not taken. Try again in {{seconds}} s.',
    database_lost:
      'The database is not available for the moment and nothing was done. Try again in a minute.',
  },
  network: {
    unreachable:
      'The server does not answer: no connection. Check it and try again, what you typed is still here.',
    unavailable: 'The server is not available for the moment and nothing was done. Try again in a minute.',
  },
  access: {
    not_yours:
      'This belongs to another organisation or lies outside your powers. If you need it, ask the administrator of the ministry.',
    no_right:
      'Your appointments do not include this right. If your work needs it, ask the administrator of the ministry.',
  },
  request: {
    invalid: 'Some of the values sent are missing or wrong. Check the fields and try again.',
    unseen_marks:
      'A name, a title or a number has a line break or an invisible mark in it: copying brings such ones. Type that line anew.',
    malformed: 'The server could not read the request. Reload the page and try again.',
    too_large: 'Too much was sent at once. Send less and try again.',
    given_up:
      'The request was broken off before its answer and was not done. Repeat it if you still need it.',
    no_such_address: 'The server has nothing at this address. Reload the page: there may be a new version.',
    no_idempotency_key:
      'The request came without its repetition key and was not done. Reload the page and try again.',
    answered_once:
      'The action is done already, and a password or a link is shown only once. If it is lost, give a new password, or take the link back and make another.',
    idempotency_key_reused: 'This request was already sent with other data. Reload the page and try again.',
  },
  session: {
    absent: 'You are not signed in. Sign in under your own name.',
    ended: 'Your session has ended and you have to sign in again. What you typed is still here.',
    wrong_credentials: 'The login or the password does not match. Check the keyboard layout and try again.',
    wait: 'Too many failed attempts. Wait {{seconds}} s and try again.',
    csrf: 'This page is out of date and cannot send changes. Reload it and try again.',
    foreign_host:
      'Opora was called by another address than its own, and the request was refused. Open it by the address you were given.',
    foreign_origin: 'The request came from another site and was refused. Open Opora at its own address.',
  },
} as const;
