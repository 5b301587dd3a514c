import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_NAMES } from '#domain/forms/rules.project.ts';
import { namespaces } from '#domain/texts/register.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { Distribution } from './Distribution.tsx';
import type { Protected } from './ProtectionNotice.tsx';
import { ShownAsOf } from './ShownAsOf.tsx';

beforeAll(() => setUpTexts(namespaces));
afterEach(cleanup);

const protection: Protected = {
  state: 'collecting',
  publishedOn: null,
  shownOn: null,
  leastCount: 5,
  leastForms: 3,
  leastChanged: 5,
  cells: [],
  hidden: [],
  others: [],
  othersOpen: false,
};
const said = (shownOn: Protected['shownOn']) =>
  render(<ShownAsOf protection={{ ...protection, shownOn }} forms={21} />).container.textContent?.replaceAll(
    '\u00a0',
    ' ',
  );

describe('the line above the figures of a snapshot', () => {
  it('says of which day they are, of how many forms, and when there will be others', () => {
    expect(said({ from: '2020-09-10', to: '2020-09-10' })).toBe(
      'Сведения на 10.09.2020, принято форм: 21. Новые сведения показываются, когда изменились данные не менее 5 школ муниципального образования, и после закрытия сбора.',
    );
  });

  it('tells the days apart where groups were taken on several', () => {
    expect(said({ from: '2020-09-03', to: '2020-09-10' })).toContain(
      'на разные даты, с 03.09.2020 по 10.09.2020, принято форм: 21.',
    );
  });

  it('is not there before the first snapshot', () => {
    expect(said(null)).toBe('');
  });
});

it('names that are not told apart have words of their own', () => {
  const counts = [
    { value: 'физика', label: 'физика', count: 2 },
    { value: OTHER_NAMES, label: OTHER_NAMES, count: 1 },
  ];
  const { container } = render(
    <Distribution title="" figure={{ kind: 'by_qualifier', total: 3, counts } as never} />,
  );
  const names = [...container.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  expect(names.map((name) => name?.replaceAll('\u00a0', ' '))).toEqual([
    'физика',
    'прочие наименования, которых нет в справочнике',
  ]);
});
