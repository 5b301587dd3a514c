import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';

/** Reads JSON at an address of the kept version. */
type Read = <T>(url: string) => Promise<T>;
interface Identified {
  readonly id: string;
}
interface Decided extends Identified {
  readonly status: string;
}
const ids = async (read: Read, url: string) => (await read<Identified[]>(url)).map(({ id }) => id);

/** What each person is asked: what a region has in its papers, and what the screens count from. */
export const questions: Readonly<Record<string, (read: Read) => Promise<string[]>>> = {
  async curator(read) {
    const [plans, campaigns] = [await ids(read, '/api/plans'), await ids(read, '/api/campaigns')];
    const forms = worthAsking(await read<Decided[]>('/api/survey-forms'));
    const lists = await ids(read, '/api/school-lists');
    const groups = await ids(read, '/api/school-groups');
    const ofPlans = await Promise.all(plans.map((id) => ofPlan(read, id)));
    return [
      ...['desk', 'campaigns', 'campaigns/burden', 'plans', 'plan-drafts', 'party-answers'].map(api),
      ...['change-requests', 'needed-help', 'survey-forms', 'municipalities'].map(api),
      ...lists.map((id) => `/api/school-lists/${id}`),
      ...groups.map((id) => `/api/school-groups/${id}`),
      ...campaigns.flatMap(ofCampaign),
      ...forms.flatMap((id) =>
        ['', '/change-requests', '/remarks'].map((part) => `/api/survey-forms/${id}${part}`),
      ),
      ...ofPlans.flat(),
      ...(await ofAssignments(read)),
    ];
  },
  async controller(read) {
    const plans = await ids(read, '/api/plans');
    return ['/api/desk', ...plans.map((id) => `/api/plans/${id}/roadmap`), '/api/assignments?view=to_decide'];
  },
  buzuluk: executor,
  'buzuluk-rayon': executor,
  school1: executor,
  school2: executor,
  school3: executor,
  rcro: executor,
  mms: executor,
  ogpu: executor,
  async federal(read) {
    const collections = await read<{ formCode: string; period: string }[]>('/api/country/collections');
    return [
      '/api/country/collections',
      ...collections.map(
        (of) => `/api/country/figures?${new URLSearchParams({ formCode: of.formCode, period: of.period })}`,
      ),
    ];
  },
};

const api = (name: string) => `/api/${name}`;

const ofCampaign = (id: string): string[] =>
  ['progress', 'schools', 'course', 'consolidation', 'figures', 'texts'].map(
    (part) => `/api/campaigns/${id}/${part}`,
  );

/** Every version as it was approved and as it is printed; the plan in force with its states and counts. */
async function ofPlan(read: Read, id: string): Promise<string[]> {
  const versions = await read<{ number: number }[]>(`/api/plans/${id}/versions`);
  return [
    ...['roadmap', 'heat-map', 'links', 'versions', 'fulfilment'].map((part) => `/api/plans/${id}/${part}`),
    ...versions.flatMap(({ number }) => [
      `/api/plans/${id}/versions/${number}`,
      `/api/plans/${id}/export/docx?version=${number}`,
      `/api/plans/${id}/export/xlsx?version=${number}`,
    ]),
  ];
}

/** Of what is accepted every fourth is enough; everything that is under way. */
const worthAsking = (rows: readonly Decided[]): string[] =>
  rows.filter(({ status }, place) => status !== 'accepted' || place % 4 === 0).map(({ id }) => id);

/** The pages of the list, and those that somebody has reported on. */
async function ofAssignments(read: Read): Promise<string[]> {
  const pages: string[] = [];
  const reported: Decided[] = [];
  for (;;) {
    const url = `/api/assignments?view=all&page=${pages.length + 1}`;
    const { items } = await read<{ items: Decided[] }>(url);
    if (items.length === 0) break;
    pages.push(url);
    reported.push(...items.filter(({ status }) => status !== 'assigned'));
  }
  return [...pages, ...worthAsking(reported).map((id) => `/api/assignments/${id}`)];
}

/** What one organisation has to do, and the year in which it falls due. */
async function executor(read: Read): Promise<string[]> {
  const { signedIn } = await read<{ signedIn: { appointments: { organization: Identified }[] } }>(
    '/api/session',
  );
  const [plan = ''] = await ids(read, '/api/plans');
  return [
    '/api/desk',
    `/api/plans/${plan}/roadmap`,
    '/api/assignments?view=own',
    ...signedIn.appointments.map(({ organization }) => `/api/organizations/${organization.id}/year`),
  ];
}

/** @returns the cookie of a session */
export async function signIn(address: string, login: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || !cookie) throw new Error(`${login} cannot sign in: ${await response.text()}`);
  return cookie.split(';')[0] ?? '';
}

export const ask = (address: string, cookie: string) => async (url: string) => {
  const response = await fetch(address + url, { headers: { cookie } });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${url}: ${bytes}`);
  return { mediaType: response.headers.get('content-type') ?? '', bytes };
};
