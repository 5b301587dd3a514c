import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const web = path.resolve(import.meta.dirname, '../../src/web');

/** Texts of acts, plans and lists: what is pasted into them is printed already, and names no pupil. */
const ofActs = [
  'approval/ApprovalGround.tsx',
  'directory/DecideListForm.tsx',
  'directory/SchoolsInput.tsx',
  'orders/ImportOrderDialog.tsx',
  'orders/findings/EditCells.tsx',
  'plans/drafts/PasteDialog.tsx',
  'plans/drafts/SplitDialog.tsx',
  'plans/versions/WaitingDialog.tsx',
  'ui/WordsInput.tsx',
];

it('every other free text says that pupils are told of by numbers only', async () => {
  const files = (await readdir(web, { recursive: true })).filter((file) => file.endsWith('.tsx'));
  const bare = files
    .filter((file) => !file.endsWith('.test.tsx'))
    .filter((file) => readFileSync(path.join(web, file), 'utf8').includes('<Textarea'));
  expect(bare.map((file) => file.replaceAll(path.sep, '/')).sort()).toEqual(ofActs.sort());
});
