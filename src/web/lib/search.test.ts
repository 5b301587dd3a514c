import { describe, expect, it } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { parseSearch, searchOf, stringifySearch } from './search.ts';

const search = searchOf(directoryContract.listOrganizations.query);

describe('search parameters of a page', () => {
  it.each([
    ['?kind=school&page=2', { kind: 'school', page: 2 }],
    ['?search=5603012340', { search: '5603012340' }],
    ['?kind=zoo&page=-1&search=лицей', { search: 'лицей' }],
    ['?search=&utm=1', {}],
    ['', {}],
  ])('%s is read as the query of the endpoint', (address, expected) => {
    expect(search(parseSearch(address))).toEqual(expected);
  });

  it('are written as plain text and read back', () => {
    const filters = { search: 'школа № 1', kind: 'school', page: 3 } as const;
    expect(search(parseSearch(stringifySearch(filters)))).toEqual(filters);
  });

  it('leave a clean address where nothing is chosen', () => {
    expect(stringifySearch({ search: undefined, kind: '' })).toBe('');
  });
});
