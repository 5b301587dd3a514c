export const words = {
  give: 'Hand this section over',
  title: 'Hand over the section “{{section}}”',
  note: 'A colleague will see this section only and can fill it in without signing in. You send the form. It is a request, not an order: teachers are obliged to fill in nothing.',
  to: 'To whom',
  toHint: 'A name or a post, for example “deputy head”',
  until: 'The link works through',
  make: 'Make the link',
  made: 'The link for “{{to}}” works through {{day}}. It is shown once: copy it and hand it over in person.',
  close: 'The link is handed over',
  given: 'Handed over: {{to}}, through {{day}}, {{state}}.',
  opened: 'opened {{moment}}',
  notOpened: 'not opened yet',
  takeBack: 'Take back',
  takeBackAsk: 'Take the link of “{{to}}” back?',
  takeBackText: 'The link will open no more. What is saved already stays in the form.',
  forYou:
    'One section of this form was handed to you. Everything is saved automatically; the head sends the form.',
  opening: 'Opening the section…',
  linkTitle: 'Personal link',
  present:
    '{{name}} is signed in in this browser. Opening the section by the link ends that; what is unsaved stays and is found again after signing in.',
  enter: 'Open the section',
} as const;
