import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsIfFound, partsOf } from './found.ts';

const plain = (text: string) => ({ text, found: false });
const found = (text: string) => ({ text, found: true });

describe('a text with what was found in it', () => {
  it('is shown in its own letters, whatever the folded text had', () => {
    expect(partsOf('Учёт «сетевого» дела', ['⟦Учет⟧  ⟦сетевого⟧  дела'])).toEqual([
      found('Учёт'),
      plain(' «'),
      found('сетевого'),
      plain('» дела'),
    ]);
  });

  it('joins what two ways of looking found', () => {
    expect(partsOf('план планы', ['⟦план⟧ ⟦планы⟧', 'план ⟦планы⟧'])).toEqual([
      found('план'),
      plain(' '),
      found('планы'),
    ]);
  });

  it('loses soft hyphens, tags and tabs, not the places of words', () => {
    expect(partsOf('1\t<p>сете\u00adвое дело</p>', ['1  p сетевое ⟦дело⟧  p '])).toEqual([
      plain('1 │ сетевое '),
      found('дело'),
      plain(' '),
    ]);
  });

  it('is cut to where most was found, at words', () => {
    const filler = 'слово '.repeat(100);
    const text = `начало ${filler}совет методистов ${filler}`;
    const parts = partsOf(text, [
      text.replace('совет методистов', '⟦совет⟧ ⟦методистов⟧').replace('начало', '⟦начало⟧'),
    ]);
    const shown = parts.map((part) => part.text).join('');
    expect(parts.filter((part) => part.found).map((part) => part.text)).toEqual(['совет', 'методистов']);
    expect(shown).toMatch(/^…слово .* слово…$/);
    expect(shown.length).toBeLessThan(330);
  });

  it('is not shown at all where it need not be and nothing was found', () => {
    expect(partsIfFound('Справка', ['Справка', 'Справка'])).toEqual([]);
    expect(partsIfFound('Справка', ['Справка', '⟦Справка⟧'])).toEqual([found('Справка')]);
    expect(partsOf('', ['', ''])).toEqual([]);
  });

  it('never invents a letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('план', 'сетевое', '«учёба»', '—', 'совет'), { maxLength: 120 }),
        (words) => {
          const text = words.join(' ');
          const marked = text.replaceAll('план', '⟦план⟧');
          const parts = partsOf(text, [marked]);
          const shown = parts
            .map((part) => part.text)
            .join('')
            .replaceAll('…', '');
          expect(text.replace(/\s+/g, ' ')).toContain(shown.trim());
          for (const part of parts.filter((one) => one.found)) expect(part.text).toBe('план');
        },
      ),
    );
  });
});
