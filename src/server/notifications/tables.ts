import type { Generated } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { LetterState } from '#domain/notifications/model.ts';

export interface NotificationsTables {
  mail_addresses: MailAddressRow;
  letters: LetterRow;
}

interface MailAddressRow {
  region_id: ids.RegionId;
  user_id: ids.UserId;
  address: string;
  hour: number;
  is_on: boolean;
  refused_at: Date | null;
}

interface LetterRow {
  region_id: ids.RegionId;
  id: Generated<ids.LetterId>;
  user_id: ids.UserId;
  address: string;
  day: LocalDate;
  told_until: Date;
  state: Generated<LetterState>;
  is_doubted: Generated<boolean>;
  attempts: Generated<number>;
  next_at: Date;
  last_error: string | null;
  made_at: Date;
}
