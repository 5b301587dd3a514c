import { controlContract } from '#domain/assignments/control/contract.ts';
import type { ControlDecision, RedRow } from '#domain/assignments/control/model.ts';
import type { Act } from '../acts.ts';
import type { Visitor } from '../visitor.ts';

const red = async (controller: Visitor) => (await controller(controlContract.listRed, { query: {} })).items;

async function decide(
  controller: Visitor,
  rows: readonly RedRow[],
  decision: ControlDecision,
): Promise<void> {
  if (rows.length > 0)
    await controller(controlContract.decideControl, { body: { ids: rows.map(({ id }) => id), decision } });
}

const ofSet = ({ item }: RedRow) => item.number.replace(/\.$/, '') === '2.1';

/** The controller before a meeting: reminds all of clause 2.1, asks the worst for an explanation, leaves one to the council. */
export function controlActs(): Act[] {
  return [
    {
      day: '2020-09-07',
      at: '16:00',
      by: 'controller',
      does: async (controller) =>
        decide(controller, (await red(controller)).filter(ofSet), {
          action: 'remind',
          text: 'Сведения о ресурсах школ нужны к совещанию 14 сентября: завершите сбор форм.',
        }),
    },
    {
      day: '2020-09-08',
      at: '16:00',
      by: 'controller',
      does: async (controller) => {
        const rows = await red(controller);
        const others = rows.filter((row) => !ofSet(row));
        await decide(controller, rows.filter(ofSet).slice(0, 3), {
          action: 'ask_explanation',
          text: 'Объясните, почему формы школ не собраны и когда они будут приняты.',
          answerBy: '2020-09-11',
        });
        await decide(controller, others.slice(0, 1), {
          action: 'put_aside',
          text: 'Рассмотреть на заседании совета: анализ не представлен второй месяц.',
        });
      },
    },
  ];
}
