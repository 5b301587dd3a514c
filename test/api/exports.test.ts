import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEndpoint } from '#domain/access/contract.ts';
import { approvalContract } from '#domain/approval/contract.ts';
import { type PrintedFormat, printedFormats } from '#domain/documents/model.printed.ts';
import { fulfilmentExportsContract } from '#domain/fulfilment/contract.exports.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { planExportsContract as api } from '#domain/plans/contract.exports.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { correctPlan, createApprovedWorld } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

let world: World;
let plan: PlanId;

beforeAll(async () => {
  [world, { plan }] = await createApprovedWorld();
});
afterAll(() => world.close());

const answerOf = async (login: Login, endpoint: AppEndpoint, input: object) => {
  const response = await world.as(login).send(endpoint, input);
  expect(response.statusCode, response.body.slice(0, 500)).toBe(200);
  return response;
};
const exported = (login: Login, format: PrintedFormat, version?: number) =>
  answerOf(login, api.exportPlan, { params: { id: plan, format }, query: { version } });
const fulfilment = (login: Login) =>
  answerOf(login, fulfilmentExportsContract.exportFulfilment, { params: { id: plan } });
const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;
const textOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('a roadmap as a file', () => {
  it.each(printedFormats)('%s comes under its official name', async (format) => {
    const { headers, rawPayload } = await exported('city1', format);
    const name = decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');
    expect(name).toBe(`Дорожная карта 01-21-744 от 15.05.2020.${format}`);
    expect(Number(headers['content-length'])).toBe(rawPayload.length);
  });

  it('is an annex of its order: mark, heading, rows, legend, signatory and the address of the record', async () => {
    const words = textOf((await exported('mms', 'docx')).rawPayload);
    for (const printed of [
      'Приложение № 1',
      'к приказу',
      'от 15.05.2020 №\u00a001-21/744',
      'План мероприятий (дорожная карта)',
      'Заключение партнерских договоров',
      'РЦРО – ',
      'А.А.Пахомов',
      `/roadmap?plan=${plan}`,
    ])
      expect(words).toContain(printed);
    expect(words.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  it('prints the legend as it was decided, not as it was cut', async () => {
    const whole = 'ОГПУ – ФГБОУ ВО «Оренбургский государственный педагогический университет»';
    expect(textOf((await exported('mms', 'docx')).rawPayload)).toContain(whole);
    const [sheet] = await sheetsOf((await exported('mms', 'xlsx')).rawPayload);
    expect(sheet?.rows.flat().map(String).join('\n')).toContain(whole);
    const { legend } = await world
      .as('mms')
      .call(versionsContract.getVersion, { params: { id: plan, number: 1 } });
    expect(legend.find(({ short }) => short === 'ОГПУ')?.full).toBe(whole.slice('ОГПУ – '.length));
  });

  it('is a tagged PDF', async () => {
    const pdf = (await exported('ogpu', 'pdf')).rawPayload.toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('pdfuaid');
  });

  it('counts in a workbook only what the reader may see', async () => {
    const counted = async (login: Login) => {
      const [, states] = await sheetsOf((await fulfilment(login)).rawPayload);
      const { items } = await world.as(login).call(fulfilmentContract.getRoadmap, { params: { id: plan } });
      const rows = states?.rows.slice(3) ?? [];
      expect(rows.map((row) => row[4])).toEqual(items.map(({ counts }) => counts.total));
      return rows.reduce((sum, row) => sum + Number(row[4]), 0);
    };
    const [region, city, school] = [
      await counted('curator'),
      await counted('buzuluk'),
      await counted('city1'),
    ];
    expect(region).toBeGreaterThan(city);
    expect(city).toBeGreaterThan(school);
    expect(school).toBeGreaterThan(0);
  });

  it('shows no counts where nobody asked for them', async () => {
    expect(await sheetsOf((await exported('curator', 'xlsx')).rawPayload)).toHaveLength(1);
  });

  it('of a corrected plan is the new version under both acts; the old one stays to be had', async () => {
    const curator = world.as('curator');
    const { id } = await curator.call(versionsContract.startDraft, {
      body: { kind: 'correction', planId: plan },
    });
    const draft = await curator.call(versionsContract.getDraft, { params: { id } });
    const items = draft.content.items.map((item) =>
      item.kind === 'measure' && item.number === '4' ? { ...item, term: 'до 10 октября 2020 года' } : item,
    );
    await curator.call(versionsContract.saveDraft, {
      params: { id },
      body: { revision: draft.revision, content: { ...draft.content, items } },
    });
    await curator.call(approvalContract.approveDraft, {
      params: { id },
      body: {
        schoolListId: world.schoolList,
        revision: draft.revision + 1,
        summary: 'Уточнён срок',
        act: { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08' },
      },
    });
    const [now, before] = [await exported('city1', 'docx'), await exported('city1', 'docx', 1)];
    expect(decodeURIComponent(String(now.headers['content-disposition']))).toContain(', ред. 2.docx');
    for (const printed of ['в редакции приказа от 08.09.2020 №\u00a001-21/1250', 'до 10 октября 2020 года']) {
      expect(textOf(now.rawPayload)).toContain(printed);
      expect(textOf(before.rawPayload)).not.toContain(printed);
    }
    expect(textOf(before.rawPayload)).toContain('июль-сентябрь 2020 года');
    // Who signed the correction is not known: the line is left for the pen.
    expect(textOf(now.rawPayload)).not.toContain('А.А.Пахомов');
  });

  it('of another region, or of a version that is not there, does not exist', async () => {
    const params = { id: plan, format: 'docx' } as const;
    const foreigner = world.as('foreign-admin');
    expect(await foreigner.refused(api.exportPlan, { params })).toMatchObject({ status: 404 });
    expect(
      await foreigner.refused(fulfilmentExportsContract.exportFulfilment, { params: { id: plan } }),
    ).toMatchObject({ status: 404 });
    expect(
      await world.as('curator').refused(api.exportPlan, { params, query: { version: 3 } }),
    ).toMatchObject({ status: 404, reason: 'plan.no_such_version' });
  });

  it('bears the name of who signed the act of the version, where it is known', async () => {
    const signatory = { post: 'И. о. министра образования', name: 'И. О. Фамилия' };
    await correctPlan(world, plan, (items) => items, { signatory });
    const words = textOf((await exported('city1', 'docx')).rawPayload);
    for (const printed of Object.values(signatory)) expect(words).toContain(printed);
  });

  it('leaves a row in the journal', async () => {
    const rows = await world.owner<{ detail: object }>(
      `SELECT detail FROM audit_events WHERE event = 'plan.exported' AND subject = $1 ORDER BY id LIMIT 1`,
      [`plan:${plan}`],
    );
    expect(rows[0]?.detail).toEqual({ format: 'docx', version: 1 });
  });
});
