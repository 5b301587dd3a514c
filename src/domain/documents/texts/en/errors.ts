export const words = {
  file: {
    empty: 'The file is empty and was not taken. Choose another file.',
    kind_not_taken:
      'Files of this kind are not taken. Documents, spreadsheets, pictures, PDF, XML, ZIP and signatures (.sig, .p7s) are.',
    not_as_named:
      'Inside the file is not what its name says, so it was not taken. Open it where it was made, save it as what it should be and attach it again.',
    harmful: 'The antivirus found something harmful in the file, and it was not taken. Check your computer.',
    not_checked: 'The antivirus does not answer now, and the file was not taken. Try again in a few minutes.',
    unreadable: 'The file has changed or cannot be reached. Choose it again.',
    too_large: 'The file is larger than {{megabytes}} MB and was not taken. Make it smaller or split it.',
    no_room:
      'No more than {{megabytes}} MB may be uploaded in a day, and this file does not fit. Upload it tomorrow or make it smaller.',
    not_found:
      'There is no such file: it belongs to another assignment, or it was not sent for over a day and was removed. Take it off and attach it again.',
  },
  paper: {
    not_found: 'There is no such paper among those open to you. Choose it from the list.',
    stale: 'Somebody else has changed the paper. Look at its new state and try again.',
    withdrawn: 'The paper was taken out of the register and cannot be changed.',
    in_use:
      'A report stands on the paper, so it cannot be changed. Take it out with a reason and register the right one.',
    not_usable:
      'One of the papers does not fit: it belongs to another organisation, was taken out of the register or lacks something. Remove it and choose again.',
    stray_signature: 'The signature «{{name}}» lies without its file. Attach the file that it signs.',
  },
  export: {
    list_too_long:
      'The list has {{rows}} rows, and a file holds no more than {{most}}. Narrow it and download it in parts.',
    unavailable:
      'The file could not be made now: the server is busy or the document too large. Try again in a minute.',
  },
} as const;
