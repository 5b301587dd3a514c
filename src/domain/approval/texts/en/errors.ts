export const words = {
  approval: {
    unaddressed_one:
      'It cannot be put under control: {{count}} obligation would go to nobody or not to all it names. Say who it is or confirm that it is meant so.',
    unaddressed_other:
      'It cannot be put under control: {{count}} obligations would go to nobody or not to all they name. Say who they are or confirm each one.',
    addressees_moved:
      'While you were looking, the addressees changed: what was confirmed is not what would happen now. Look again and put it under control once more.',
  },
} as const;
