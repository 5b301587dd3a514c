import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type PlanDraft, versionsContract } from '#domain/plans/contract.versions.ts';
import { type DraftContent, draftContentSchema } from '#domain/plans/model.draft.ts';
import { ApiError, call, newKey } from '#web/lib/api.ts';
import { kept } from '#web/lib/kept.ts';
import { useSession } from '#web/lib/session.tsx';
import { unsentKey } from '#web/lib/unsent.ts';
import { redo, startOf, undo, type Written, write } from './history.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'stale' | 'failed';
export type Edit = (content: DraftContent) => DraftContent;

const SAVE_AFTER_MS = 800;
const KEEP_AFTER_MS = 250;
const TRY_AGAIN_MS = 5000;

/** What one person wrote in one draft and the server does not have yet. */
const unsentSchema = z.object({ revision: z.number().int(), content: draftContentSchema });

const sameContent = (a: DraftContent, b: DraftContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What this computer kept goes on where the server stands as it did; otherwise both are shown. */
function opened(draft: PlanDraft, unsent: z.output<typeof unsentSchema> | undefined) {
  const server = startOf(draft.content);
  if (!unsent || sameContent(unsent.content, draft.content))
    return { written: server, restored: false, theirs: null };
  const written = write(server, unsent.content);
  return { written, restored: true, theirs: unsent.revision === draft.revision ? null : draft };
}

/** A draft that is being written: every step can be taken back, everything is saved, nothing typed is lost. */
export function useDraftEditor(draft: PlanDraft) {
  const { user, draftKey } = useSession();
  const [box] = useState(() => kept(unsentSchema, unsentKey(user.id, `plan_draft:${draft.id}`), draftKey));
  const [start] = useState(() => opened(draft, box.read()));
  const [written, setWritten] = useState<Written>(start.written);
  const [theirs, setTheirs] = useState<PlanDraft | null>(start.theirs);
  const [state, setState] = useState<SaveState>(start.theirs ? 'stale' : 'saved');
  const [error, setError] = useState<unknown>(null);
  const [keeps, setKeeps] = useState(true);
  const saved = useRef(draft.content);
  const revision = useRef(draft.revision);
  const saving = useRef(false);
  const refused = useRef<DraftContent>(undefined);
  const { present } = written;
  const latest = useRef(present);
  latest.current = present;

  const save = useCallback(async (): Promise<boolean> => {
    if (saving.current) return false;
    const content = latest.current;
    if (content === saved.current) return true;
    saving.current = true;
    setState('saving');
    try {
      const body = { revision: revision.current, content };
      const reply = await call(
        versionsContract.saveDraft,
        { params: { id: draft.id }, body },
        { idempotencyKey: newKey() },
      );
      revision.current = reply.revision;
      saved.current = content;
      setError(null);
      if (latest.current === content) box.forget();
      setState(latest.current === content ? 'saved' : 'waiting');
      return latest.current === content;
    } catch (failure) {
      const code = failure instanceof ApiError ? failure.code : undefined;
      setError(failure);
      refused.current = content;
      setState(code === 'offline' ? 'offline' : code === 'stale' ? 'stale' : 'failed');
      if (code === 'stale')
        setTheirs(await call(versionsContract.getDraft, { params: { id: draft.id } }).catch(() => null));
      return false;
    } finally {
      saving.current = false;
    }
  }, [box, draft.id]);

  const keep = useCallback(() => {
    if (latest.current === saved.current) return;
    setKeeps(box.keep({ revision: revision.current, content: latest.current }));
  }, [box]);

  // Kept on this computer almost at once, sent after a pause in typing.
  useEffect(() => {
    if (present === saved.current || state === 'stale') return;
    if (state === 'failed' && present === refused.current) return;
    if (state === 'saved') setState('waiting');
    const keeping = setTimeout(keep, KEEP_AFTER_MS);
    const sending = setTimeout(save, state === 'offline' ? TRY_AGAIN_MS : SAVE_AFTER_MS);
    return () => {
      clearTimeout(keeping);
      clearTimeout(sending);
    };
  }, [present, state, keep, save]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      window.removeEventListener('pagehide', keep);
      void save();
    };
  }, [keep, save]);

  return {
    written,
    state,
    error,
    theirs,
    keeps,
    restored: start.restored,
    revision: () => revision.current,
    edit: useCallback((change: Edit, typing?: string) => {
      setWritten((known) => write(known, change(known.present), typing));
    }, []),
    undo: useCallback(() => setWritten(undo), []),
    redo: useCallback(() => setWritten(redo), []),
    save,
    /** What the other person saved takes the place; one step back gives this person's words. */
    takeTheirs: () => {
      if (!theirs) return;
      saved.current = theirs.content;
      revision.current = theirs.revision;
      setWritten((known) => write(known, theirs.content));
      setTheirs(null);
      setState('saved');
      box.forget();
    },
    putMineOver: () => {
      if (!theirs) return;
      revision.current = theirs.revision;
      saved.current = theirs.content;
      setTheirs(null);
      setState('waiting');
    },
  };
}

export type DraftEditing = ReturnType<typeof useDraftEditor>;
