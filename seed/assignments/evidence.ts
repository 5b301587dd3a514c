import type { Lack } from '#domain/assignments/model.evidence.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { papersContract } from '#domain/documents/papers/contract.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { FileId, PaperId } from '#domain/kernel/ids.ts';
import type { SeedOrganization } from '../data/organizations.ts';
import { type Chance, chanceOf } from '../data/random.ts';
import type { Visitor } from '../visitor.ts';

/** Most reports bring what is demanded; some come before their paper is signed. */
const PROVED = 0.85;

const SUBJECTS: Readonly<Record<PaperKind, string>> = {
  act: 'О мерах по поддержке школ с низкими образовательными результатами',
  agreement: 'О сотрудничестве школы-партнёра и школы, получающей помощь',
  brief: 'О причинах низких образовательных результатов',
  plan: 'План действий по поддержке школ с низкими образовательными результатами',
  list: 'Список школ с низкими образовательными результатами',
  minutes: 'Заседание рабочей группы по сопровождению школ',
  training: 'Курсы повышения квалификации учителей школ перечня',
  material: 'Методические рекомендации для школ перечня',
  event: 'Семинар для команд школ перечня',
  publication: 'О ходе программы поддержки школ',
};

const EXCUSES: readonly string[] = [
  'Документ согласован, подпишут до конца недели. Запишем в реестр и приложим.',
  'Приказ на регистрации в администрации, номер ещё не присвоен.',
  'Документ подписан на бумаге, скан пришлём после возвращения руководителя из отпуска.',
];

/** What those who accept without the demanded paper write. */
const WITHOUT_PAPER: readonly string[] = [
  'Принято под обещание: документ записать в реестр до 20 сентября.',
  'Принято, работа видна по записям в системе; документ приложить к следующему отчёту.',
];

const OFFICE: Readonly<Partial<Record<SeedOrganization['kind'], string>>> = {
  ministry: 'Министр образования',
  municipal_authority: 'Начальник управления образования',
  school: 'Директор',
};

interface Bringing {
  readonly organization: SeedOrganization;
  readonly number: string;
  readonly login: string;
  readonly day: LocalDate;
  readonly attach: (paper: string) => Promise<FileId>;
}

/** The evidence of a report: each demanded paper is written into the register, or it is said why there is none. */
export async function bringEvidence(
  author: Visitor,
  demanded: Assignment['demanded'],
  { organization, number, login, day, attach }: Bringing,
): Promise<{ paperIds: PaperId[]; lacks: Lack[] }> {
  const chance = chanceOf('evidence', number, login, day);
  const paperIds: PaperId[] = [];
  const lacks: Lack[] = [];
  for (const { kind, count } of demanded) {
    if (!chance.is(PROVED)) {
      lacks.push({ kind, why: chance.pick(EXCUSES) });
      continue;
    }
    for (let made = 0; made < count; made++) {
      const fileIds = [await attach(SUBJECTS[kind])];
      const body = { ...paperOf(chance, kind, organization, day), fileIds };
      paperIds.push((await author(papersContract.registerPaper, { body })).id);
    }
  }
  return { paperIds, lacks };
}

const paperOf = (chance: Chance, kind: PaperKind, organization: SeedOrganization, day: LocalDate) => ({
  kind,
  subject: SUBJECTS[kind],
  number: `01-${chance.int(10, 19)}/${chance.int(40, 480)}`,
  signedOn: day,
  signatory: OFFICE[organization.kind] ?? 'Руководитель',
  party: kind === 'agreement' ? 'Школа-партнёр' : null,
  people: kind === 'training' || kind === 'event' ? chance.int(8, 40) : null,
  hours: kind === 'training' ? chance.pick([16, 24, 36, 72]) : null,
  decisions: kind === 'minutes' ? chance.int(2, 6) : null,
  link: kind === 'publication' ? 'https://example.org/news/support' : null,
});

/** What is written on accepting it: more than a word where its paper is not there. */
export const acceptanceOf = (chance: Chance, lacks: Assignment['lacks'], words: string): string =>
  lacks.length > 0 ? chance.pick(WITHOUT_PAPER) : words;
