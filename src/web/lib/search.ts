import type { z } from 'zod';

/**
 * Turns a query schema of a contract into the search parameters of a page. What the schema refuses is
 * dropped, so that an old or damaged address still opens the page.
 */
export function searchOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return (raw: Record<string, unknown>): Partial<z.output<z.ZodObject<Shape>>> => {
    const known = Object.entries(schema.shape as unknown as Record<string, z.ZodType>).flatMap(
      ([name, field]) => {
        if (raw[name] === undefined || raw[name] === '') return [];
        const parsed = field.safeParse(raw[name]);
        return parsed.success ? [[name, parsed.data] as const] : [];
      },
    );
    return Object.fromEntries(known) as Partial<z.output<z.ZodObject<Shape>>>;
  };
}

/** Addresses a person can read and type: `?search=5603&page=2`, every value a plain text. */
export function parseSearch(search: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `?${search}` : '';
}

/** Where somebody wanted to go before they were asked who they are; an address of this site only, since anybody may write it into a link. */
export const wayBack = (to: unknown): string =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') ? to : '/';
