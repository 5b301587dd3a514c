import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedItem, differenceOf, differenceOfWords } from './rules.difference.ts';

const item = (key: string, part: Partial<ComparedItem> = {}): ComparedItem => ({
  key,
  from: [],
  kind: 'measure',
  number: key,
  section: '',
  title: `Мероприятие ${key}`,
  term: 'сентябрь 2020 года',
  hardDueOn: '',
  responsible: 'МО',
  result: '',
  ...part,
});

describe('two texts word by word', () => {
  it.each([
    ['сентябрь 2020 года', 'до 20 сентября 2020 года', '[-сентябрь -]{+до 20 сентября +}2020 года'],
    ['МО, РЦРО, ПК, ОГПУ', 'МО, РЦРО', 'МО, [-РЦРО, ПК, ОГПУ-]{+РЦРО+}'],
    ['без перемен', 'без перемен', 'без перемен'],
    ['', 'новое', '{+новое+}'],
    ['было', '', '[-было-]'],
  ])('%s → %s', (before, after, expected) => {
    const marked = differenceOfWords(before, after).map(
      ({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind],
    );
    expect(marked.join('')).toBe(expected);
  });

  it('gives back both texts from its pieces, never two pieces of one kind in a row', () => {
    const text = fc
      .array(fc.constantFrom('план', 'школ', 'на', '2021', 'год'), { maxLength: 30 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOfWords(before, after);
        const without = (kind: string) =>
          pieces
            .filter((p) => p.kind !== kind)
            .map((p) => p.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(pieces.every((p, i) => p.kind !== pieces[i + 1]?.kind)).toBe(true);
      }),
    );
  });
});

describe('two versions', () => {
  const before = [item('1'), item('2'), item('3'), item('4')];

  it('show what was reworded, added, dropped, split off and moved', () => {
    const after = [
      item('1', { term: 'до 20 сентября 2020 года' }),
      item('4'),
      item('new', { from: ['1'] }),
      item('3'),
    ];
    const rows = differenceOf(before, after).map(
      ({ change, moved, before: was, after: now, fields, origins }) => [
        (now ?? was)?.key,
        change,
        moved,
        fields.map(({ field }) => field),
        origins.map(({ key }) => key),
      ],
    );
    expect(rows).toEqual([
      ['1', 'changed', false, ['term'], []],
      ['2', 'dropped', false, [], []],
      ['4', 'same', true, [], []],
      ['new', 'added', false, [], ['1']],
      ['3', 'same', false, [], []],
    ]);
  });

  it('are the same when nothing was touched', () => {
    expect(differenceOf(before, before).every((d) => d.change === 'same' && !d.moved)).toBe(true);
  });

  it('name every obligation of both exactly once, and move as few as can be', () => {
    const some = fc.shuffledSubarray(before).map((kept) => [...kept, item('new')]);
    fc.assert(
      fc.property(some, (after) => {
        const rows = differenceOf(before, after);
        expect(rows.map((d) => (d.after ?? d.before)?.key).sort()).toEqual(['1', '2', '3', '4', 'new']);
        const still = rows.filter((d) => d.before && d.after && !d.moved).map((d) => Number(d.before?.key));
        expect(still).toEqual(still.toSorted((a, b) => a - b));
      }),
    );
  });
});
