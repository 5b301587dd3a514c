import { useEffect, useState } from 'react';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { FormNews } from '#domain/surveys/model.live.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { takeNews } from '#web/forms/state/news.ts';
import { call } from '#web/lib/api.ts';
import type { OpenSurvey } from './useOpenSurvey.ts';

const EVERY_MS = 10_000;
/** After a failure the pause doubles up to this. */
const LONGEST_MS = 120_000;
/** A page left alone asks no more: it would keep its session alive for nobody. */
const IDLE_MS = 10 * 60_000;

/** What others do with the form while it is open here; undefined until the first answer. */
export function useNews(form: SurveyForm, { store, queue }: OpenSurvey): FormNews | undefined {
  const [news, setNews] = useState<FormNews>();
  useEffect(() => {
    let since = form.version;
    let pause = EVERY_MS;
    let touchedAt = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;

    const ask = async () => {
      clearTimeout(timer);
      const isAlone = performance.now() - touchedAt > IDLE_MS;
      if (document.visibilityState === 'visible' && !isAlone) {
        try {
          const body = { since, cell: store.focused() };
          const reply = await call(surveysContract.getNews, { params: { id: form.id }, body });
          if (closed) return;
          takeNews(reply, store, queue);
          since = reply.version;
          pause = EVERY_MS;
          setNews(reply);
        } catch {
          // Saving tells about a lost connection; news only wait longer.
          pause = Math.min(pause * 2, LONGEST_MS);
        }
      }
      clearTimeout(timer);
      if (!closed) timer = setTimeout(() => void ask(), pause);
    };
    const touch = () => {
      const wasAlone = performance.now() - touchedAt > IDLE_MS;
      touchedAt = performance.now();
      if (wasAlone) void ask();
    };
    const wake = () => void ask();

    void ask();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      closed = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [form.id, form.version, store, queue]);
  return news;
}
