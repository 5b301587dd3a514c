import { describe, expect, it } from 'vitest';
import { organizationSchema } from './model.ts';
import { recognizeSchools } from './rules.recognition.ts';

const TODAY = '2020-09-10';
const place = (no: number) => `00000000-0000-4000-8000-00000000000${no}`;

function school(no: number, name: string, inn: string, closedOn: string | null = null) {
  return organizationSchema.parse({
    id: place(no),
    kind: 'school',
    name,
    fullName: `${name} Оренбургской области, школа ${no}`,
    inn,
    ogrn: null,
    rural: true,
    closedOn,
    municipality: { id: place(9), name: 'Гайский городской округ' },
  });
}

const twelfth = school(1, 'МБОУ «СОШ № 12» г. Гая', '5699000015');
const oneOfTwo = school(2, 'МБОУ «Зелёновская ООШ»', '5699000022');
const otherOfTwo = school(3, 'МБОУ «Зелёновская ООШ»', '5699000030');
const closed = school(4, 'МОБУ «Ближняя ООШ»', '5699000047', '2019-08-31');
const closing = school(5, 'МОБУ «Дальняя, с садом, ООШ»', '5699000054', '2020-12-31');
const schools = [closed, twelfth, oneOfTwo, otherOfTwo, closing];

const recognizeLine = (line: string) => {
  const [result] = recognizeSchools(line, schools, TODAY);
  return [result?.school?.id ?? null, result?.problem];
};

describe('recognizeSchools', () => {
  it.each([
    ['the ИНН alone', '5699000015', twelfth],
    ['a line of a table', '12;"МБОУ ""СОШ № 12""";5699000015;г. Гай', twelfth],
    ['columns from a spreadsheet', 'г. Гай\t5699000015\t89001234567', twelfth],
    ['ten other digits beside the ИНН', '3536212345;5699000022', oneOfTwo],
    ['words around the ИНН', 'Школа (ИНН 5699000022)', oneOfTwo],
    ['the name', 'МБОУ «СОШ № 12» г. Гая', twelfth],
    ['other quotes, case and spaces', '  мбоу  "сош №12"  г.\u00a0гая ', twelfth],
    ['a numbered line', '3. МБОУ «СОШ № 12» г. Гая', twelfth],
    ['the full name', oneOfTwo.fullName, oneOfTwo],
    ['е for ё in the full name', oneOfTwo.fullName.replace('ё', 'е'), oneOfTwo],
    ['a name with commas', 'МОБУ «Дальняя, с садом, ООШ»', closing],
    ['a name in one of the columns', 'г. Гай; МБОУ «СОШ № 12» г. Гая', twelfth],
  ])('knows a school by %s', (_, line, expected) => {
    expect(recognizeLine(line)).toEqual([expected.id, null]);
  });

  it.each([
    ['unknown', 'МБОУ «СОШ № 13» г. Гая'],
    ['unknown', '5699000061'],
    ['unknown', 'Наименование;Адрес'],
    ['ambiguous', 'МБОУ «Зеленовская ООШ»'],
    ['wrong_check_digit', '5699000019'],
    ['wrong_check_digit', '5699000019;МБОУ «СОШ № 12» г. Гая'],
  ])('names no school where it is %s: %s', (problem, line) => {
    expect(recognizeLine(line)).toEqual([null, problem]);
  });

  it('names a closed school as closed, by the day', () => {
    expect(recognizeLine(closed.name)).toEqual([closed.id, 'closed']);
    expect(recognizeLine('5699000054')).toEqual([closing.id, null]);
    expect(recognizeSchools('5699000054', schools, '2020-12-31')[0]?.problem).toBe('closed');
  });

  it('takes the open school where a closed one has the same name', () => {
    const reopened = school(6, closed.name, '5699000079');
    expect(recognizeSchools(closed.name, [closed, reopened], TODAY)[0]?.school?.id).toBe(reopened.id);
  });

  it('marks the second mention of a school, however it is written', () => {
    const lines = recognizeSchools(`5699000015\n${twelfth.name}\n5699000022`, schools, TODAY);
    expect(lines.map((line) => line.problem)).toEqual([null, 'repeated', null]);
    expect(lines[1]?.school?.id).toBe(twelfth.id);
  });

  it('counts lines as typed and passes over blank ones, whatever ends them', () => {
    const lines = recognizeSchools('\ufeff5699000015\r\n\r\n \t\n5699000022\n', schools, TODAY);
    expect(lines.map((line) => [line.line, line.text])).toEqual([
      [1, '5699000015'],
      [4, '5699000022'],
    ]);
  });
});
