import { describe, expect, it } from 'vitest';
import { type PaperKind, paperKinds, writtenPaperSchema } from './model.ts';
import { missingOf, neededOf, strayPaperSignature } from './rules.ts';

const bare = (kind: PaperKind) => writtenPaperSchema.parse({ kind, subject: 'О плане' });

describe('what a paper of a kind needs', () => {
  it.each(paperKinds)('%s: all of it is missing of a bare paper, nothing of a whole one', (kind) => {
    expect(missingOf(bare(kind as PaperKind), 0)).toEqual(neededOf[kind as PaperKind]);
    const whole = {
      ...bare(kind as PaperKind),
      number: '12',
      signedOn: '2020-09-01',
      signatory: 'Начальник отдела',
      party: 'Школа № 7',
      people: 12,
      hours: 16,
      decisions: 2,
      link: 'https://example.ru/news/1',
    };
    expect(missingOf(whole, 1)).toEqual([]);
  });

  it.each([
    [
      'an act without its file',
      { kind: 'act', number: '7', signedOn: '2020-09-01', signatory: 'Начальник' },
      ['files'],
    ],
    ['training without counts', { kind: 'training', signedOn: '2020-09-01' }, ['people', 'hours']],
    ['a publication without its address', { kind: 'publication' }, ['link']],
  ] as const)('names it: %s', (_, written, missing) => {
    expect(missingOf(writtenPaperSchema.parse({ subject: 'О плане', ...written }), 0)).toEqual(missing);
  });
});

describe('a detached signature', () => {
  it.each([
    [['Приказ.pdf', 'Приказ.pdf.sig'], undefined],
    [['Приказ.pdf', 'приказ.PDF.p7s'], undefined],
    [['Приказ.pdf', 'Приказ.sig'], undefined],
    [['Приказ.pdf', 'План.pdf.sig'], 'План.pdf.sig'],
    [['Приказ.pdf.sig'], 'Приказ.pdf.sig'],
    [[], undefined],
  ])('lies beside its own file: %j', (names, stray) => {
    expect(strayPaperSignature(names)).toBe(stray);
  });
});
