import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { MAX_GROUP } from '#domain/consolidation/model.groups.ts';
import type { Organization } from '#domain/directory/model.ts';
import type { SchoolGroupId } from '#domain/kernel/ids.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { type EditedGroup, type GroupEditing, useGroupEditor } from './useGroupEditor.ts';

const school = (id: string) => ({ id, name: `Школа ${id}` }) as Organization;
const group = {
  id: 'g' as SchoolGroupId,
  title: 'Сельские',
  members: [school('a')],
} as unknown as EditedGroup;

interface ProbeProps {
  readonly group: EditedGroup | null;
  readonly onDrawn: (editing: GroupEditing) => void;
}

/** The hook without a picture of it. */
function Probe({ group: edited, onDrawn }: ProbeProps) {
  onDrawn(useGroupEditor(edited));
  return null;
}

async function edit(edited: EditedGroup | null) {
  let last: GroupEditing | undefined;
  const onDrawn = (editing: GroupEditing) => {
    last = editing;
  };
  await renderForTest(<Probe group={edited} onDrawn={onDrawn} />);
  return (): GroupEditing => last ?? expect.fail('nothing was drawn');
}

afterEach(cleanup);

describe('a group of schools that is being put together', () => {
  it('takes a school once and lets it go again', async () => {
    const editing = await edit(group);
    act(() => editing().add([school('a'), school('b')]));
    expect(editing().members.map(({ id }) => id)).toEqual(['a', 'b']);
    act(() => editing().drop(school('a')));
    expect(editing().members.map(({ id }) => id)).toEqual(['b']);
  });

  it('may be saved with a name and schools, not more than a group holds', async () => {
    const editing = await edit(null);
    expect(editing().mayBeSaved).toBe(false);
    act(() => editing().add([school('a')]));
    expect(editing().mayBeSaved).toBe(false);
    act(() => editing().setTitle('Сельские'));
    expect(editing().mayBeSaved).toBe(true);
    act(() => editing().add(Array.from({ length: MAX_GROUP }, (_, at) => school(`${at}`))));
    expect(editing()).toMatchObject({ tooMany: true, mayBeSaved: false });
  });

  it('is made where it is new and changed where it is known', async () => {
    const api = new FakeServer();
    const made = await edit(null);
    act(() => made().add([school('a')]));
    await act(async () => made().save());
    expect(api.requests.at(-1)).toMatchObject({
      endpoint: `${schoolGroupsContract.makeGroup.method} ${schoolGroupsContract.makeGroup.path}`,
      body: { title: '', schoolIds: ['a'] },
    });
    const changed = await edit(group);
    await act(async () => changed().save());
    expect(api.requests.at(-1)).toMatchObject({
      endpoint: `${schoolGroupsContract.changeGroup.method} ${schoolGroupsContract.changeGroup.path.replace(':id', 'g')}`,
      body: { title: 'Сельские', schoolIds: ['a'] },
    });
  });
});
