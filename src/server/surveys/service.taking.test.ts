import { describe, expectTypeOf, it } from 'vitest';
import type { presentRequests } from './change-requests/service.ts';
import type { presentRemarks } from './review/service.remarks.ts';
import type { getSubmission, takeDecision } from './review/service.ts';
import type { SeenForm } from './service.reading.ts';
import type { Permitted, takeForm } from './service.taking.ts';
import type { presentForm, presentHead, saveCells, submit } from './service.ts';
import type { FormDocument, FormHead } from './store.ts';

/** Checked when the tests are compiled: an uncut form has no way to an answer, an unproved one none to a change. */
describe('a form that was only loaded', () => {
  it('is presented by nothing', () => {
    expectTypeOf<FormDocument>().not.toExtend<Parameters<typeof presentForm>[1]>();
    expectTypeOf<FormDocument>().not.toExtend<Parameters<typeof presentRemarks>[1]>();
    expectTypeOf<FormDocument>().not.toExtend<Parameters<typeof presentRequests>[2]>();
    expectTypeOf<FormDocument>().not.toExtend<Parameters<typeof getSubmission>[1]>();
    expectTypeOf<FormHead>().not.toExtend<Parameters<typeof presentHead>[0]>();
    expectTypeOf<SeenForm>().toExtend<Parameters<typeof presentForm>[1]>();
  });

  it('is changed by nothing, nor by the proof of another action', () => {
    expectTypeOf<FormDocument>().not.toExtend<Parameters<typeof saveCells>[2]>();
    expectTypeOf<Permitted<'remark'>>().not.toExtend<Parameters<typeof saveCells>[2]>();
    expectTypeOf<Permitted<'fill'>>().not.toExtend<Parameters<typeof submit>[2]>();
    expectTypeOf<Permitted<'accept'>>().not.toExtend<Parameters<typeof takeDecision<'return'>>[2]>();
  });

  it('is taken for an action by what the action needs to be told', () => {
    expectTypeOf<object>().not.toExtend<Parameters<typeof takeForm<'accept'>>[3]>();
    expectTypeOf<{ version: number }>().not.toExtend<Parameters<typeof takeForm<'fill'>>[3]>();
    expectTypeOf<{ version: number }>().toExtend<Parameters<typeof takeForm<'submit'>>[3]>();
  });
});
