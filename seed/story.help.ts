import type { OrganizationKind } from '#domain/directory/model.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { HelpItem } from '#domain/surveys/help/model.ts';
import type { World } from './world.ts';

/** Who answers the first requests of a kind, whom they give them to, and how far it has come. */
interface Answer {
  readonly login: string;
  readonly type: string;
  readonly requests: number;
  readonly by: OrganizationKind;
  /** What was said of the first of them in the end. */
  readonly end?: { readonly action: 'finish' | 'decline'; readonly note: string };
}

const answers: readonly Answer[] = [
  {
    ...{ login: 'rcro', type: 'training', requests: 4, by: 'regional_centre' },
    end: { action: 'finish', note: 'Учителя записаны на курсы сентября, места подтверждены.' },
  },
  { login: 'rcro', type: 'methodical', requests: 2, by: 'regional_centre' },
  {
    ...{ login: 'curator', type: 'repair', requests: 2, by: 'ministry' },
    end: { action: 'decline', note: 'Ремонт включён в муниципальную программу 2021 года.' },
  },
  { login: 'curator', type: 'staff', requests: 2, by: 'pedagogical_university' },
];

/** By September some of the help that schools need has found who answers for it. */
export async function answerHelp(world: World): Promise<void> {
  for (const answer of answers) {
    const visitor = world.by(answer.login);
    const { items } = await visitor(neededHelpContract.list, { query: { type: answer.type } });
    const chosen = items.filter(({ submitted }) => !submitted).slice(0, answer.requests);
    for (const item of chosen) await take(world, answer, item);
    const [first] = chosen;
    if (first && answer.end) {
      await visitor(neededHelpContract.answer, {
        params: { id: first.formId },
        body: { row: first.row, seen: 1, ...answer.end },
      });
    }
  }
}

async function take({ by, demo }: World, answer: Answer, { formId, row }: HelpItem): Promise<void> {
  const helper = demo.organizations.find(({ kind }) => kind === answer.by);
  if (!helper) throw new Error(`The story knows no ${answer.by}`);
  await by(answer.login)(neededHelpContract.answer, {
    params: { id: formId },
    body: { row, seen: 0, action: 'take', organizationId: helper.id },
  });
}
