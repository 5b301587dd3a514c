export const words = {
  order: {
    not_found: 'There is no such order. Choose it from the register.',
    already_imported: 'An order with this text has been loaded already. Open it in the register.',
    decide_unavailable: 'The roadmap of this order is under control; decisions on findings no longer change.',
    approve_unavailable:
      'The roadmap of this order is under control; decisions on findings no longer change.',
    has_draft:
      'A draft of this order’s plan is open. Put the plan of the draft under control or discard the draft.',
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
  party: {
    no_words: 'The words have no letter, so no answer can be remembered for them.',
    answered_meanwhile:
      'While you were answering, “{{words}}” was answered already: {{by}}. Look at that answer; if yours is better, save it again.',
    changed_meanwhile: 'The answer has just been changed or deleted. Look at the dictionary again.',
  },
} as const;
