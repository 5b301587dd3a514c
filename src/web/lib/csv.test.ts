import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('rows open in a spreadsheet as they are on the screen', () => {
  const rows = [
    ['Школа', 'Форм'],
    ['№ 1; имени "Героя"', 3],
    ['=HYPERLINK("http://example.test")', -1],
  ];
  expect(csvOf(rows)).toBe(
    '\uFEFFШкола;Форм\r\n"№ 1; имени ""Героя""";3\r\n"\'=HYPERLINK(""http://example.test"")";-1\r\n',
  );
});
