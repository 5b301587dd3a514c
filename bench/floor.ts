import pg from 'pg';

/** `connections` of the bare driver, one per worker, to the server that the product uses. */
export async function openFloor(owner: pg.ClientConfig, connections: number) {
  const clients = Array.from({ length: connections }, () => new pg.Client(owner));
  // When a scenario fails the server stops before these are closed: the failure itself is what is told.
  for (const client of clients) client.on('error', () => undefined);
  await Promise.all(clients.map((client) => client.connect()));
  return {
    query: (worker: number, sql: string, values?: unknown[]) =>
      (clients[worker % connections] as pg.Client).query(sql, values),
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

export type Floor = Awaited<ReturnType<typeof openFloor>>;

/** One connection as the owner of the schema. */
export async function asOwner<T>(
  owner: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The least that keeps a cell: one row by its key. */
export const upsertRow = `INSERT INTO floor_rows VALUES ($1, $2, $3) ON CONFLICT (form, cell) DO UPDATE SET bytes = excluded.bytes`;

export function createRows(client: pg.Client): Promise<unknown> {
  return client.query('CREATE TABLE floor_rows (form uuid, cell text, bytes text, PRIMARY KEY (form, cell))');
}
