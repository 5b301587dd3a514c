import type { OrderId } from '#domain/kernel/ids.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { Order } from '#domain/orders/model.ts';
import { partyKeyOf } from '#domain/orders/reading/dictionary.ts';

/** What a person is asked about: the words, where they stand, and what the dictionary says of them today. */
export interface PartyQuestion {
  readonly words: string;
  /** Spellings of the order, where they differ from the words. */
  readonly printed: readonly string[];
  /** The words name a post already. */
  readonly post: boolean;
  readonly answer: PartyEntry | undefined;
  readonly orderId: OrderId | null;
}

/** Asked on the page of an order, which brings the dictionary along. */
export const questionIn = (
  { id, dictionary }: Order,
  { words, printed, post }: Pick<PartyQuestion, 'words' | 'printed' | 'post'>,
): PartyQuestion => ({
  words,
  printed,
  post,
  answer: dictionary.find(({ key }) => key === partyKeyOf(words)),
  orderId: id,
});
