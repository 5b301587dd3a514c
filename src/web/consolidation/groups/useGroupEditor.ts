import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { MAX_GROUP, type schoolGroupWithMembersSchema } from '#domain/consolidation/model.groups.ts';
import type { Organization } from '#domain/directory/model.ts';
import { useChange } from '#web/lib/queries.ts';

export type EditedGroup = z.infer<typeof schoolGroupWithMembersSchema>;

/** A group that is being put together; nothing is saved before it is asked for. */
export function useGroupEditor(group: EditedGroup | null) {
  const navigate = useNavigate();
  const [title, setTitle] = useState(group?.title ?? '');
  const [members, setMembers] = useState<readonly Organization[]>(group?.members ?? []);
  const toGroups = () => void navigate({ to: '/groups' });
  const make = useChange(schoolGroupsContract.makeGroup, { onSuccess: toGroups });
  const change = useChange(schoolGroupsContract.changeGroup, { onSuccess: toGroups });
  const saving = group === null ? make : change;
  const tooMany = members.length > MAX_GROUP;
  return {
    title,
    setTitle,
    members,
    tooMany,
    mayBeSaved: title.trim() !== '' && members.length > 0 && !tooMany,
    saving: saving.isPending,
    error: saving.error,
    /** Whoever is in the group already is in it once. */
    add: (schools: readonly Organization[]) =>
      setMembers((known) => [...known, ...schools.filter(({ id }) => !known.some((one) => one.id === id))]),
    drop: (school: Organization) => setMembers((known) => known.filter(({ id }) => id !== school.id)),
    save: () => {
      const body = { title, schoolIds: members.map(({ id }) => id) };
      if (group === null) make.mutate({ body });
      else change.mutate({ params: { id: group.id }, body });
    },
  };
}

export type GroupEditing = ReturnType<typeof useGroupEditor>;
