import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contracts } from './contracts.ts';
import type { Endpoint } from './kernel/endpoint.ts';

const endpoints = Object.entries(contracts).flatMap(([name, contract]) =>
  Object.entries<Endpoint>(contract).map(([key, endpoint]): [string, Endpoint] => [
    `${name}.${key}`,
    endpoint,
  ]),
);

const isList = ({ response }: Endpoint) =>
  response instanceof z.ZodArray || (response instanceof z.ZodObject && 'items' in response.shape);

const isPage = ({ response, query }: Endpoint) =>
  response instanceof z.ZodObject &&
  ['items', 'total', 'pageSize'].every((field) => field in response.shape) &&
  query !== undefined &&
  'page' in query.shape;

describe('an answer that is a list', () => {
  const lists = endpoints.filter(([, endpoint]) => isList(endpoint));

  it('is a page of it, or says why it is whole', () => {
    expect(lists.length).toBeGreaterThan(40);
    expect(lists.filter(([, one]) => !isPage(one) && !one.whole).map(([name]) => name)).toEqual([]);
  });

  it('does not excuse itself where it is a page, or no list', () => {
    const excused = endpoints.filter(([, one]) => one.whole !== undefined && (isPage(one) || !isList(one)));
    expect(excused.map(([name]) => name)).toEqual([]);
  });
});
