import type { Actor } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { canDecideOrders, readableOrders } from '#domain/orders/access.ts';
import type { partiesContract } from '#domain/orders/contract.parties.ts';
import { partyKeyOf } from '#domain/orders/reading/dictionary.ts';
import { listOrganizationsByIds } from '#server/directory/store.ts';
import type { Handlers } from '#server/lib/call.ts';
import * as parties from './store.parties.ts';
import { getOrder } from './store.ts';

const takeDictionary = (actor: Actor) =>
  authorize(actor, { regionId: actor.regionId }, 'answer', canDecideOrders);

export function partiesRoutes(): Handlers<typeof partiesContract> {
  return {
    listEntries: ({ tx, actor }) => parties.listEntries(tx, readableOrders(actor)),

    listAbbreviations: ({ tx }) => parties.listAbbreviations(tx),

    async explain({ tx, actor, today, now, newId, note }, { body }) {
      const { words, meaning, orderId, seen } = body;
      const key = partyKeyOf(words);
      if (key === '') throw new AppError('invalid', 'party.no_words', { field: 'words' });
      if (orderId) await getOrder(tx, orderId, readableOrders(actor));
      if (meaning.is === 'organization') {
        const [named] = await listOrganizationsByIds(tx, actor.regionId, [meaning.id], today);
        if (!named) throw new AppError('not_found', 'organization.not_found', { field: 'meaning' });
      }
      const id = newId<'party_answer'>();
      const dictionary = takeDictionary(actor);
      const given = { id, key, words, meaning, orderId, by: actor.userId, at: now };
      const saved = await parties.saveAnswer(tx, dictionary, { ...given, seen });
      const answer = (await parties.listEntries(tx, readableOrders(actor))).find((one) => one.key === key);
      if (!saved || !answer)
        throw new AppError('stale', 'party.answered_meanwhile', { words, by: answer?.by });
      note(`party_answer:${id}`, { words, meaning, orderId });
      return answer;
    },

    async forget({ tx, actor, note }, { params }) {
      const words = await parties.deleteEntry(tx, takeDictionary(actor), params.id);
      if (words === undefined) throw new AppError('not_found', 'party.changed_meanwhile');
      note(`party_answer:${params.id}`, { words });
      return undefined;
    },
  };
}
