/** One full sentence per reason: what happened, why, what to do. */
export const errors = {
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
    foreign_origin: 'The request came from another site and was refused. Open Opora at its own address.',
  },
  person: {
    cannot_block_self: 'You cannot block yourself. Another administrator can.',
    login_taken: 'The login “{{login}}” is taken. Choose another.',
    role_not_of_organization: 'This organisation has no such role. Choose one that has, or another role.',
    wrong_password: 'The current password does not match, so it was not changed. Type it once more.',
    ends_before_start: 'An appointment cannot end before it starts. Check the last day.',
    no_such_appointment: 'There is no such appointment, or it has already ended. Reload the page.',
    not_found: 'There is no such person. The link may be old: look them up in the list.',
  },
  region: {
    not_found: 'The region was not found. Tell the administrator.',
    clock_is_real: 'The date can be moved in a demonstration only; here the days are real.',
  },
  municipality: { not_found: 'There is no such municipality. Choose it from the list.' },
  organization: { not_found: 'There is no such organisation. Choose it from the directory.' },
  school_list: {
    not_found: 'There is no such order on a list of schools. Choose it from the register.',
    number_taken:
      'A list approved by an order with this number exists. Check the number or open the earlier list.',
    in_future: 'The date of the order cannot be later than today. Correct it.',
    not_a_school: 'The list holds an organisation that is not a working school. Recognise the lines again.',
  },
  school_group: {
    not_found: 'There is no such group of schools. Choose it from the list of groups.',
    empty: 'The group holds no school. Tick or paste at least one.',
    not_a_school: 'A group may hold only schools that you can see. Put it together again.',
  },
  file: {
    empty: 'The file is empty and was not taken. Choose another file.',
    kind_not_taken: 'Files of this kind are not taken. Documents, spreadsheets, pictures, PDF and ZIP are.',
    unreadable: 'The file has changed or cannot be reached. Choose it again.',
    too_large: 'The file is larger than {{megabytes}} MB and was not taken. Make it smaller or split it.',
    no_room:
      'No more than {{megabytes}} MB may be uploaded in a day, and this file does not fit. Upload it tomorrow or make it smaller.',
    not_found:
      'There is no such file: it belongs to another assignment, or it was not sent for over a day and was removed. Take it off and attach it again.',
  },
  form: {
    not_found: 'There is no such form or version. Reload the page.',
    no_such_cell: 'The form has no such cell. Reload the page: there may be a new version of the form.',
  },
  calendar: {
    unknown_link:
      'There is no calendar behind this link: it was taken back or copied in part. Make a new link under “Assignments”.',
    link_not_found: 'There is no such calendar link, or it has been taken back. Refresh the list.',
    link_exists:
      'This organisation already has a link in use: somebody may have just made it. Find it in the list, then replace it or take it back.',
  },
  order: {
    not_found: 'There is no such order. Choose it from the register.',
    already_imported: 'An order with this text has been loaded already. Open it in the register.',
    decide_unavailable: 'The roadmap of this order is under control; decisions on findings no longer change.',
    approve_unavailable:
      'The roadmap of this order is under control; decisions on findings no longer change.',
    has_draft: 'A draft of this order’s plan is open. Approve the plan from the draft or discard the draft.',
    no_period:
      'The period of the roadmap is not known, so it cannot be put under control. Check the findings on terms.',
    undecided_one:
      'It cannot be put under control: {{count}} finding awaits a decision. Accept it or keep it as printed.',
    undecided_other:
      'It cannot be put under control: {{count}} findings await decisions. Accept them or keep them as printed.',
    nothing_written:
      'You chose “Own wording” but wrote nothing. Write the text of the cell or choose another decision.',
    no_such_cell:
      'The finding is not about this cell. Reload the page: the rows of the plan may have changed.',
    decided_meanwhile_one:
      'While you were looking, somebody else decided this finding: {{by}}. Their decision is shown; if yours is better, decide again.',
    decided_meanwhile_other:
      'While you were looking, somebody else decided {{count}} of these findings: {{by}}. Your decisions were not written: look at theirs and decide the rest.',
    no_such_finding: 'The order has no such finding. Reload the page.',
    nothing_proposed: 'Nothing is proposed for this finding; it can only be kept as printed.',
    refused: {
      empty: 'The file is empty, there is nothing to read. Choose a file with the text of the order.',
      binary: 'This is not text. Save the document as plain text and load it again.',
      too_large:
        'The text is too large for an order and was not taken. Load only the order with its annexes.',
      encoding: 'The letters of this text are written in an unknown way. Save the text in UTF-8.',
      old_office:
        'This is a document of the old kind (.doc or .xls). Save it as DOCX or XLSX and upload it again.',
      picture: 'This is a picture, not a document. Upload a DOCX, an XLSX, a PDF with text or plain text.',
      other_format:
        'Files of this kind are not read. Save the document as DOCX, XLSX or PDF and upload it again.',
      archive: 'This is an archive, not a document. Take the document out of it and load that.',
      not_as_named:
        'The file does not hold what its name promises. Open it in its own program, save it as DOCX, XLSX or PDF and load it again.',
      broken:
        'The file is damaged and cannot be read. Open it in its own program, save it anew and upload it again.',
      too_slow:
        'The file takes too long to read and was not taken. Leave only the order with its annexes in it, or upload its text.',
      encrypted:
        'The file is closed with a password. Remove it in its own program, save the file and upload it again.',
      pdf_scan:
        'This PDF has no text: it is a picture of paper. Upload the DOCX it was made from, or a PDF saved from it.',
      pdf_columns:
        'The columns of the table in this PDF could not be told apart, so it was not read. Upload the DOCX or XLSX it was made from.',
      text_columns:
        'The columns of a plan are named, but this text does not tell them apart. Save the plan as a table (DOCX or XLSX) and upload that.',
      financing_table: 'This is a table of financing, not a plan of measures. Choose the file with the plan.',
      indicator_table:
        'This is a table of indicators, not a plan of measures. Choose the file with the plan.',
      assessment_schedule:
        'This is a schedule of assessments, not a plan of measures. Choose the file with the plan.',
      no_table: 'The text has no table of measures. Check that the annex with the plan is in the file.',
      other_table:
        'The table lacks the columns of a plan: measure, term, responsible or result. Check that this is the document.',
      no_rows: 'The table of the plan has no rows. Check that the text was saved whole.',
    },
  },
  approval: {
    unaddressed_one:
      'It cannot be approved: {{count}} obligation would go to nobody or not to all it names. Say who it is or confirm that it is meant so.',
    unaddressed_other:
      'It cannot be approved: {{count}} obligations would go to nobody or not to all they name. Say who they are or confirm each one.',
    addressees_moved:
      'While you were looking, the addressees changed: what was confirmed is not what would happen now. Look again and approve once more.',
  },
  party: {
    no_words: 'The words have no letter, so no answer can be remembered for them.',
    answered_meanwhile:
      'While you were answering, “{{words}}” was answered already: {{by}}. Look at that answer; if yours is better, save it again.',
    changed_meanwhile: 'The answer has just been changed or deleted. Look at the dictionary again.',
  },
  admin: {
    missing: 'The option --{{option}} is missing. Give it: the database does not know this yet.',
    exists:
      'The region “{{region}}” has an administrator already, who adds others under “People”. If access was lost, add --force.',
    several_regions: 'The database holds several regions. Give the code of yours: --code.',
    login:
      'The login is wrong. --login takes Latin letters, digits, dots or hyphens, at least three characters.',
    name: 'The name is missing. Give the full name in --name.',
    time_zone:
      'There is no time zone {{zone}}. Give a name of the IANA database, for example Asia/Yekaterinburg.',
    code: 'The code of the region is wrong. Give two digits, for example 56.',
  },
  plan: {
    not_found: 'There is no such roadmap. Choose it in the section “Roadmap”.',
    no_such_version: 'The plan has no such version. Choose it on the page “Versions”.',
    no_such_measure: 'The version in force has no such row. Refresh the page.',
    version_taken: 'Somebody has just approved a new version of this plan. Look at it and start again.',
  },
  plan_link: {
    not_found: 'This link is gone: somebody removed it. Refresh the page.',
    exists: 'There is such a link already. Refresh the page to see it.',
    self: 'A row of the plan cannot be linked with itself. Choose another one.',
    fulfils_clause:
      'Only a clause of the order can be fulfilled, and only by a measure. Choose a clause, or the kind “depends on”.',
    circle:
      'This would be a circle: the second row waits for the first, directly or through others. Remove one of the earlier links or choose another row.',
  },
  plan_draft: {
    not_found: 'There is no such draft. Open it from the list on the page “Versions”.',
    closed: 'This draft is approved or discarded and cannot be changed.',
    stale: 'Somebody saved the draft meanwhile: {{by}}. Your changes are still on the screen.',
    version_moved:
      'Version {{version}} was approved while the draft was written. Discard the draft and start from it.',
    no_items: 'The draft has no rows. Add at least one.',
    no_title: 'The draft has a row without a title. Write it or remove the row.',
  },
  assignment: {
    not_found: 'There is no such assignment among yours. Choose it from the list.',
    stale: 'Somebody else has changed the assignment meanwhile. Look at its new state and try again.',
    forms_not_accepted:
      'It cannot be reported yet, forms accepted: {{accepted}} of {{total}}. Accept the others first.',
    report_unavailable:
      'It cannot be reported now: the report is under review or accepted. Reload the page and look at its history.',
    accept_unavailable:
      'Only a report under review can be accepted. Reload the page: the assignment has changed.',
    return_unavailable:
      'Only a report under review can be returned. Reload the page: the assignment has changed.',
  },
  campaign: {
    not_found: 'There is no such collection among yours. Choose it in the section “Data collection”.',
    closed:
      'The collection is closed: forms are no longer filled in, sent or reviewed. If one has to be corrected, ask the ministry to open it again.',
    due_in_past: 'The due date is over already. Choose today or a later day.',
    nobody_asked:
      'The collection was not opened: no school fits the choice. Change the addressees and look who is left out and why.',
    title_taken:
      'There is a collection of this name already. Change the name, for example add the period: people tell collections apart by it in lists.',
    close_unavailable: 'This collection is closed already. Reload the page.',
    not_later:
      'The new due date must be later than the present one and not before today. Choose another date.',
  },
  delegation: {
    not_found: 'The form has no such link. Reload the page.',
    bad_term: 'A link lasts from today and no longer than {{days}} days. Choose another date.',
    crowded: '{{limit}} links are open already. Take back those no longer needed.',
    unknown_link: 'This link opens nothing. Check that it was copied whole, or ask for a new one.',
    revoked:
      'The head has taken the link back: it opens the section no more. If this is a mistake, ask for a new link.',
    ended: 'The term of the link is over. Ask the head for a new one.',
    closed: 'The section is open in this browser no more. Ask the head for a new link.',
    other_section: 'The link opens one section only. Cells of the others cannot be changed.',
  },
  survey: {
    not_found: 'There is no such form among yours. Choose it in the section “Data collection”.',
    unconfirmed:
      'Some sections were carried over from the previous collection and are not confirmed yet. Check and confirm them.',
    no_section: 'The form has no such section. Reload the page.',
    not_ready: 'The form cannot be sent yet: it has errors or unfinished sections. Correct them by the list.',
    stale: 'Somebody else has changed the form meanwhile. Reload the page and look at the changes.',
    invalid_answers: 'Some values do not fit their cells and were not saved. Correct the marked cells.',
    too_many_rows: 'There are more rows than the form allows ({{limit}}). Remove some.',
    too_many_comments: 'The form takes no more than {{limit}} explanations. Remove some.',
    submit_unavailable:
      'The form cannot be sent now: it is under review or accepted. Reload the page and look at its history.',
    fill_unavailable:
      'The form is closed for filling: it is under review or accepted. Reload the page and look at its history.',
    accept_unavailable: 'Only a form under review can be accepted. Reload the page: its state has changed.',
    return_unavailable: 'Only a form under review can be returned. Reload the page: its state has changed.',
    extend_unavailable:
      'The term can be extended while the school has the form. Reload the page: its state has changed.',
    reopen_unavailable:
      'Only forms of a closed collection are opened again. Reload the page: the state of the form has changed.',
    remark_unavailable:
      'Remarks are made while the form is under review or returned. Reload the page: its state has changed.',
    reply_unavailable:
      'Remarks are answered while the form is under review or returned. Reload the page: its state has changed.',
    return_unexplained_one:
      'Say what to correct (at least {{count}} character), or make a remark in the returned sections.',
    return_unexplained_other:
      'Say what to correct (at least {{count}} characters), or make a remark in the returned sections.',
    section_closed: 'This section was not returned: it stays as it was sent. Correct the returned sections.',
    no_submission: 'The form has no such submission. Choose one under “How the review went”.',
    meanwhile: {
      submitted: 'Meanwhile the school has sent the form again ({{by}}, sending {{round}}). Reload the page.',
      accepted: 'Meanwhile another specialist has accepted the form: {{by}}. Reload the page.',
      returned: 'Meanwhile another specialist has returned the form: {{by}}. Reload the page.',
      acceptance_withdrawn:
        'Meanwhile another specialist has withdrawn the acceptance: {{by}}. Reload the page.',
      extended: 'Meanwhile the due date of the form was moved: {{by}}. Reload the page.',
      reopened: 'Meanwhile the form was opened again: {{by}}. Reload the page.',
      changed: 'Meanwhile a correction of the form was agreed: {{by}}. Reload the page.',
    },
    withdraw_acceptance_unavailable:
      'Only an accepted form can have its acceptance withdrawn. Reload the page: its state has changed.',
    request_change_unavailable:
      'A correction by agreement is for an accepted form only. Reload the page: its state has changed.',
  },
  needed_help: {
    not_found: 'There is no such request for help among yours. Refresh the page.',
    stale: 'Somebody else has just answered this request. Read the answer and decide again.',
    take_unavailable: 'This request cannot be answered so now. Refresh the page.',
    finish_unavailable: 'This request cannot be answered so now. Refresh the page.',
    decline_unavailable: 'This request cannot be answered so now. Refresh the page.',
    no_such_helper: 'This organisation cannot answer for the help to this school. Choose another one.',
  },
  change_request: {
    not_found: 'This form has no such request. Reload the page.',
    agree_unavailable: 'The request is closed: it was agreed to, declined or withdrawn. Reload the page.',
    decline_unavailable: 'The request is closed: it was agreed to, declined or withdrawn. Reload the page.',
    withdraw_unavailable: 'The request is closed: it was agreed to, declined or withdrawn. Reload the page.',
    other_side: 'The other side decides, and only the side that asked may withdraw the request.',
    same_value: 'The marked cells already hold the proposed value. Change it or take the cells out.',
    cell_taken:
      'A request on the marked cells already waits for a decision. Wait for it or take the cells out.',
    stale: 'The value to be corrected has changed meanwhile. Decline the request: it will be made anew.',
    breaks_checks: 'The correction would bring an error into the form. Correct the marked cells.',
  },
  export: {
    unavailable:
      'The file could not be made now: the server is busy or the document too large. Try again in a minute.',
  },
  review: {
    has_errors: 'The checks find errors in the form ({{errors}}). Open it and decide separately.',
    has_remarks: 'There are open remarks ({{remarks}}). Open the form and decide separately.',
  },
  remark: {
    not_found: 'The form has no such remark. Reload the page.',
    no_cell: 'The section has no such cell. Reload the page.',
    crowded: 'There are {{limit}} open remarks already. Return the form or settle some of them.',
    too_many_replies:
      'There are {{limit}} answers under the remark already, no more are taken. Correct the cell.',
  },
} as const;
