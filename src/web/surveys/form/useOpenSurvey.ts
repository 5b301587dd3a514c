import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { FormDefinition } from '#domain/forms/model.ts';
import { INPUT_ERRORS } from '#domain/forms/rules.input.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { type AnswerQueue, answerQueue } from '#web/forms/state/answer-queue.ts';
import { FormStore } from '#web/forms/state/form-store.ts';
import { UnsavedBox } from '#web/forms/state/unsaved-box.ts';
import { ApiError, call } from '#web/lib/api.ts';
import { useSession } from '#web/lib/session.tsx';
import { EffortMeter } from './effort-meter.ts';

export interface OpenSurvey {
  readonly store: FormStore;
  readonly queue: AnswerQueue;
  /** How much work the form is. */
  readonly meter: EffortMeter;
  readonly box: UnsavedBox;
  /** How many changes were found from before a reload. */
  readonly restored: number;
  /** `false`: texts on this screen would be lost with the page, the browser does not keep them. */
  readonly keeps: boolean;
}

const TYPING_PAUSE_MS = 300;

/** The form on the screen and the way of its changes to the server, for as long as the page is open. */
export function useOpenSurvey(form: SurveyForm, def: FormDefinition, editable: boolean): OpenSurvey {
  const session = useSession();
  const [open] = useState(() =>
    openSurvey(form, def, session.today, {
      userId: session.user.id,
      formId: editable ? form.id : `${form.id}/talk`,
      key: session.draftKey,
    }),
  );
  const [restored, setRestored] = useState(0);
  const [keeps, setKeeps] = useState(true);
  useEffect(() => {
    const { queue, store, box } = open;
    let closed = false;
    void box.takeOver().then((kept) => {
      if (closed) return;
      const changes = queue.resume(kept.changes);
      store.adopt(changes);
      store.retype(kept.texts);
      for (const { kind, about, text } of kept.begun) store.begun.set(kind, about, text);
      setRestored(changes.length + kept.texts.length + kept.begun.length);
    });
    const keepTexts = () =>
      setKeeps(box.writeTexts({ texts: store.unfinishedTexts(), begun: [...store.begun.list()] }));
    const stopKeeping = [store.subscribe(keepTexts), store.begun.subscribe(keepTexts)];
    // A browser that crashes says nothing before it: what is being typed is kept after a short pause.
    let pause: ReturnType<typeof setTimeout> | undefined;
    const keepSoon = () => {
      clearTimeout(pause);
      pause = setTimeout(keepTexts, TYPING_PAUSE_MS);
    };
    const retry = () => queue.retry();
    const guard = (event: BeforeUnloadEvent) => {
      if (queue.state().unsaved > 0 || store.typing || store.summary().conflicts.length > 0)
        event.preventDefault();
    };
    // A cell is saved when it is left; a page that is closed or reloaded is left with the cell still open.
    const keepTyped = () => {
      const cell = store.focused();
      if (cell) store.keep(cell);
      keepTexts();
    };
    window.addEventListener('input', keepSoon);
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', guard);
    window.addEventListener('pagehide', keepTyped);
    return () => {
      clearTimeout(pause);
      window.removeEventListener('input', keepSoon);
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('pagehide', keepTyped);
      closed = true;
      for (const stop of stopKeeping) stop();
      queue.leave();
      box.release();
    };
  }, [open]);
  return { ...open, restored, keeps };
}

function openSurvey(
  form: SurveyForm,
  def: FormDefinition,
  today: string,
  /** Whose unsent texts, and of what: answers, or the talk about a form that is not being filled in. */
  owner: { userId: string; formId: string; key: string },
): Pick<OpenSurvey, 'store' | 'queue' | 'meter' | 'box'> {
  const box = new UnsavedBox(owner);
  const meter = new EffortMeter();
  const queue: AnswerQueue = answerQueue({
    version: form.version,
    versions: form.cellVersions,
    send: async (changes) => {
      const effort = meter.take();
      try {
        return await call(surveysContract.saveCells, {
          params: { id: form.id },
          body: { changes: [...changes], effort },
        });
      } catch (error) {
        meter.giveBack(effort);
        throw error;
      }
    },
    isPassing,
    onConflicts: (conflicts) => store.raiseConflicts(conflicts),
    onRefusal: (error) => {
      const refused = refusedCells(error);
      store.refuse(refused);
      return new Set(refused.map(({ cell }) => cell));
    },
    box,
  });
  const store: FormStore = new FormStore({
    def,
    answers: form.answers,
    comments: form.comments,
    carried: form.carried,
    previous: form.previous?.answers,
    only: form.section,
    today,
    onChange: (changes) => queue.push(changes),
  });
  return { store, queue, meter, box };
}

const passing: ReadonlySet<ApiError['code']> = new Set([
  'offline',
  'unavailable',
  'internal',
  'too_many',
  'unauthenticated',
]);

const refusalSchema = z.object({
  cells: z.array(z.object({ cell: z.string(), error: z.enum(INPUT_ERRORS).catch('wrong_type') })),
});

function refusedCells(error: unknown) {
  if (!(error instanceof ApiError) || error.reason !== 'survey.invalid_answers') return [];
  return refusalSchema.safeParse(error.detail).data?.cells ?? [];
}

function isPassing(error: unknown): boolean {
  return !(error instanceof ApiError) || passing.has(error.code);
}
