export const words = {
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
    of_people:
      'The section with counts of pupils and families is not given by a link: it is filled in after signing in only.',
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
    no_such_warning: 'This form has no such warning, so there is nothing to explain. Reload the page.',
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
  survey_archive: {
    not_ready:
      'There is no ready archive: it is still being prepared, was removed after its term, or not all of its forms are yours to read any more. Have it prepared anew.',
    ask_unavailable: 'The archive is being prepared already. Wait for it or cancel it.',
    cancel_unavailable:
      'There is nothing to cancel: the archive is not being prepared now. Refresh the page.',
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
