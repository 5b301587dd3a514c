import type { Generated } from 'kysely';
import type { Role } from '#domain/access/roles.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type * as ids from '#domain/kernel/ids.ts';
import type { BrowserName, SystemName } from '#domain/people/model.sessions.ts';
import type { Demonstration } from '#domain/people/model.ts';

export interface PeopleTables {
  users: UserRow;
  appointments: AppointmentRow;
  sessions: SessionRow;
  sign_in_failures: SignInFailureRow;
  appointment_proposals: AppointmentProposalRow;
}

interface UserRow {
  region_id: ids.RegionId;
  id: ids.UserId;
  login: string;
  full_name: string;
  password_hash: string;
  password_issued_at: Date | null;
  blocked_at: Date | null;
  created_at: Generated<Date>;
  draft_key: Generated<string>;
  demonstration: Demonstration | null;
}

interface AppointmentRow {
  region_id: ids.RegionId;
  id: ids.AppointmentId;
  user_id: ids.UserId;
  role: Role;
  organization_id: ids.OrganizationId;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
}

interface AppointmentProposalRow {
  region_id: ids.RegionId;
  id: ids.AppointmentProposalId;
  user_id: ids.UserId;
  role: Role;
  organization_id: ids.OrganizationId;
  valid_from: LocalDate;
  proposed_by: ids.UserId;
  proposed_at: Date;
  decided_by: Generated<ids.UserId | null>;
  decided_at: Generated<Date | null>;
  agreed: Generated<boolean | null>;
}

interface SessionRow {
  region_id: ids.RegionId;
  token_hash: string;
  user_id: ids.UserId;
  csrf_token: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
  id: Generated<string>;
  browser: Generated<BrowserName>;
  system: Generated<SystemName>;
}

interface SignInFailureRow {
  key: string;
  failures: number;
  blocked_until: Date;
  failed_at: Date;
}
