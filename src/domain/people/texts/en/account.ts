export const words = {
  signIn: {
    title: 'Sign in',
    purpose: 'Methodological support of the schools of a region: assignments, data collection, consolidation',
    login: 'Login',
    password: 'Password',
    showPassword: 'Show the password',
    submit: 'Sign in',
    demoTitle: 'Accounts of the demonstration',
    demoLead: 'Choose a role: its login and password fill the form.',
    againTitle: 'Sign in again',
    againLead:
      'Your session has ended, or another person signed in in this browser. {{name}}, all you typed is still on the page: after signing in, what you began goes on by itself.',
    linkOver:
      'The section is no longer open in this browser: the link was taken back, its term is over, or it was opened on another device. What was not saved stays on the screen. Ask the head for a new link.',
  },
  roles: {
    ministry_admin: 'Administrator of the ministry',
    ministry_curator: 'Curator of the ministry',
    controller: 'Official in charge of control',
    supervision_analyst: 'Analyst of the supervision department',
    regional_centre_methodist: 'Education adviser of the regional centre',
    municipal_specialist: 'Specialist of the municipal authority',
    method_service_specialist: 'Specialist of the methodological service',
    method_centre_specialist: 'Specialist of the intermunicipal centre',
    institution_specialist: 'Specialist of an institution',
    federal_observer: 'Federal observer',
    section_filler: 'Fills a section by a link',
    school_head: 'Head of a school',
  },
  password: {
    change: 'Change of password',
    current: 'Current password',
    next: 'New password',
    rule_one: 'At least {{count}} character. A few words in a row are the safest.',
    rule_other: 'At least {{count}} characters. A few words in a row are the safest.',
    firstTitle: 'Choose a password of your own',
    firstLead:
      'The password that you have signed in with was issued to you, and you are not the only one who knows it. Change it to your own: until then everything else is closed.',
    issued: 'Issued password',
    submit: 'Change',
    changed: 'The password is changed. Other computers will have to sign in again.',
    reset: 'Issue a new password',
    resetExplanation:
      'The old password stops working, and {{name}} will have to sign in again everywhere. The new password is shown once.',
    once: 'Password for the first sign-in ({{name}}). It is shown once and kept nowhere: write it down and hand it over in person. It has to be changed at sign-in, within {{days}} days.',
    handedOver: 'Written down',
  },
} as const;
