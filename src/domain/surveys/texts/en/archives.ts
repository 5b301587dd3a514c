export const words = {
  file: 'all forms',
  title: 'All forms as one archive',
  lead: 'Each form, drafts as well, is a workbook (XLSX) of its own in a ZIP file.',
  prepare: 'Prepare an archive of forms',
  again: 'Prepare anew',
  cancel: 'Cancel',
  download: 'Download the archive ({{size}})',
  waiting: 'The archive of forms waits in a queue. The page may be closed: it will be here.',
  preparing: 'The archive of forms is being prepared. The page may be closed: it will be here.',
  done: 'Prepared',
  ready_one: 'The archive was ready on {{moment}}: {{count}} form. It is kept until {{until}}, then removed.',
  ready_other:
    'The archive was ready on {{moment}}: {{count}} forms. It is kept until {{until}}, then removed.',
  failed:
    'The archive of forms was not prepared: there was an error, and the administrator of the server has been told. Have it prepared anew.',
  cancelled: 'The preparing of the archive of forms was cancelled.',
} as const;
