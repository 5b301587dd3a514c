import { assignmentsContract } from '#domain/assignments/contract.ts';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import type { Act } from '../acts.ts';
import type { Visitor } from '../visitor.ts';

interface Asked {
  readonly login: string;
  readonly number: string;
  readonly wantedOn: string;
  readonly reason: string;
  /** Null: refused; absent: it waits. */
  readonly granted?: string | null;
  readonly words?: string;
}

const ASKED: readonly Asked[] = [
  {
    login: 'school1',
    number: '12',
    wantedOn: '2020-10-15',
    reason: 'Педагогический совет перенесён на 12 октября: в августе сменились два учителя-предметника.',
    granted: '2020-10-12',
    words: 'Не позже дня педагогического совета.',
  },
  {
    login: 'buzuluk-rayon',
    number: '7',
    wantedOn: '2020-12-31',
    reason: 'Школы-партнёры просят подписать договоры вместе с планами на второе полугодие.',
    granted: null,
    words: 'Договоры нужны до начала четверти: планы приложите дополнительным соглашением.',
  },
  {
    login: 'buzuluk',
    number: '6',
    wantedOn: '2020-10-09',
    reason: 'Две ресурсные школы согласуют участие с учредителем, ответ ждём до 5 октября.',
  },
];

/** Executors who ask for another day before theirs has passed, and what the ministry decides. */
export function shiftActs(): Act[] {
  return ASKED.flatMap((asked): Act[] => {
    const found = { id: '' as AssignmentId };
    const decides: Act = {
      day: '2020-09-08',
      at: '15:00',
      by: 'curator',
      does: (curator) => decide(curator, found.id, asked),
    };
    return [
      {
        day: '2020-09-07',
        by: asked.login,
        does: async (executor) => {
          found.id = await ask(executor, asked);
        },
      },
      ...(asked.granted === undefined ? [] : [decides]),
    ];
  });
}

async function ask(executor: Visitor, { number, wantedOn, reason }: Asked): Promise<AssignmentId> {
  const query = { view: 'own', search: number } as const;
  const { items } = await executor(assignmentsContract.listAssignments, { query });
  const own = items.find(({ item }) => item.number.replace(/\.$/, '') === number);
  if (!own) throw new Error(`nobody asked for ${number}`);
  const params = { id: own.id };
  const { version } = await executor(assignmentsContract.getAssignment, { params });
  await executor(shiftsContract.askShift, { params, body: { version, wantedOn, reason } });
  return own.id;
}

async function decide(
  curator: Visitor,
  id: AssignmentId,
  { granted = null, words = '' }: Asked,
): Promise<void> {
  const { shiftToDecide } = await curator(assignmentsContract.getAssignment, { params: { id } });
  if (!shiftToDecide) throw new Error('nothing waits for a decision');
  await curator(shiftsContract.decideShift, {
    params: { id, shiftId: shiftToDecide },
    body: { grantedOn: granted, words },
  });
}
