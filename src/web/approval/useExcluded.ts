import { useState } from 'react';
import type { FanOut } from '#domain/approval/model.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';

const nobody: ReadonlySet<OrganizationId> = new Set();

/** Whom the person leaves out; at first those whom the version in force leaves out. */
export function useExcluded(fanOut: readonly FanOut[]) {
  const [excluded, setExcluded] = useState<ReadonlyMap<string, ReadonlySet<OrganizationId>>>(
    () => new Map(fanOut.map(({ key, leftOut }) => [key, new Set(leftOut)])),
  );
  return {
    of: (key: string) => excluded.get(key) ?? nobody,
    all: [...excluded].flatMap(([key, ids]) => [...ids].map((organizationId) => ({ key, organizationId }))),
    toggle: (key: string, id: OrganizationId) =>
      setExcluded((known) => {
        const ids = new Set(known.get(key));
        if (!ids.delete(id)) ids.add(id);
        return new Map(known).set(key, ids);
      }),
  };
}
