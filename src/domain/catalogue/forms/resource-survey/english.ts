import type { FormWords } from '#domain/forms/model.ts';
import { checks } from './english.checks.ts';
import { help } from './english.help.ts';
import { labels } from './english.labels.ts';

/** The newest version in English; the order's own words stay beside as they are printed. */
export const english: FormWords = { ...labels, ...help, ...checks };
