import type { DocumentParts } from '../document.ts';
import type { SourceNotice } from '../source.ts';
import type { FindingRule, Seen } from './rule.ts';

const noticed =
  (code: SourceNotice['code']) =>
  ({ notices = [] }: DocumentParts): readonly Seen[] =>
    notices.filter((notice) => notice.code === code);

export const sourceRules: readonly FindingRule[] = [
  { code: 'tracked_changes', weight: 'attention', confidence: 'high', find: noticed('tracked_changes') },
  { code: 'named_otherwise', weight: 'note', confidence: 'high', find: noticed('named_otherwise') },
];
