import 'survey-core/survey-core.min.css';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

declare global {
  interface Window {
    /** Fills every cell of the matrix at once, as its model takes a block. */
    paste: (value: number) => void;
  }
}

const ROWS = 18;
const COLUMNS = 14;
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** The same matrix as the staffing table: numbers with a total under every column. */
const survey = new Model({
  elements: [
    {
      type: 'matrixdropdown',
      name: 'staff',
      cellType: 'text',
      columns: range(COLUMNS).map((column) => ({
        name: `c${column}`,
        cellType: 'text',
        inputType: 'number',
        min: 0,
        totalType: 'sum',
      })),
      rows: range(ROWS).map((row) => `r${row}`),
    },
  ],
});

window.paste = (value) => {
  const filled = range(ROWS).map((row) => [
    `r${row}`,
    Object.fromEntries(range(COLUMNS).map((column) => [`c${column}`, value])),
  ]);
  survey.setValue('staff', Object.fromEntries(filled));
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<Survey model={survey} />);
