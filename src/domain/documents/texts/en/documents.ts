/** Files with what is written, and the requisites of an act. */
export const words = {
  attachments: {
    attached: 'Attached files',
    uploading: '{{name}} is being uploaded: {{percent}} %',
    remove: 'Remove',
    removeFile: 'Remove the file {{name}}',
  },
  person:
    'This looks like a surname with initials: “{{found}}”. Pupils are reported in numbers only: check that none of them is named here.',
  size: { kb: '{{size}} KB', mb: '{{size}} MB' },
  act: {
    kind: 'Kind of the act',
    number: 'Number',
    date: 'Date',
    post: 'Post of the signatory',
    name: 'Signed by',
    signatoryHint:
      'Initials and surname as in the act. Without them the paper keeps a place for the signature.',
    attach: 'Attach the file of the act',
    required: 'Fill in this field.',
  },
} as const;
