import type { TFunction } from 'i18next';

const KB = 1024;

/** How large a file is, in words. */
export function sizeWords(t: TFunction, bytes: number): string {
  if (bytes < KB * KB) return t('documents:size.kb', { size: Math.max(1, Math.round(bytes / KB)) });
  return t('documents:size.mb', { size: (bytes / KB / KB).toFixed(1).replace('.', ',') });
}
