import { z } from 'zod';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import { isKept } from '#domain/kernel/endpoint.ts';
import { errorCodes, httpStatusOf } from '#domain/kernel/errors.ts';

type Json = Record<string, unknown>;

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'reason', 'detail'],
      properties: { code: { enum: [...errorCodes] }, reason: { type: 'string' }, detail: { type: 'object' } },
    },
  },
};

/** Describes the contracts as OpenAPI 3.1: the same data that opens the endpoints. */
export function describeInterface(contracts: Readonly<Record<string, AppContract>>, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [feature, contract] of Object.entries(contracts)) {
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(feature, name, endpoint) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Опора', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'opora' } },
    },
  };
}

function operation(feature: string, name: string, endpoint: AppEndpoint): Json {
  const isChange = endpoint.method !== 'GET';
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: endpoint.summary,
    'x-right': endpoint.right,
    'x-audit': endpoint.audit,
    ...(endpoint.right === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [
      ...parametersIn('path', endpoint.params),
      ...parametersIn('query', endpoint.query),
      ...(isKept(endpoint) && endpoint.right !== 'public' ? [keyHeader] : []),
      ...(isChange && endpoint.right !== 'public' ? [csrfHeader] : []),
    ],
    ...('body' in endpoint && endpoint.body ? { requestBody: requestBody(endpoint.body) } : {}),
    responses: { ...answer(endpoint.response), default: failure },
  };
}

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});
const keyHeader = header('Idempotency-Key', 'A repeated request with the same key gets the first answer');
const csrfHeader = header('X-CSRF-Token', 'From GET /api/session');

const statuses = [...new Set(Object.values(httpStatusOf))].sort().join(', ');
const failure = {
  description: `An error (${statuses}); its reason is a key of the interface texts`,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties as Json).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required as string[]).includes(name),
    schema: property,
  }));
}

function requestBody(body: z.ZodType | 'file'): Json {
  const content =
    body === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchema(body, 'input') } };
  return { required: true, content };
}

function answer(response: AppEndpoint['response']): Json {
  if (response === 'empty') return { 204: { description: 'Done' } };
  const content =
    response === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchema(response, 'output') } };
  return { 200: { description: 'The answer', content } };
}

/** Definitions of forms travel as they are; their shape is described with the form engine. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
