import { z } from 'zod';

/** A UUID that can only be used for its own noun. Made by `ctx.newId()`, never in the domain. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

export const idSchema = <Noun extends string>() =>
  z.uuid().transform((value) => value as Id<Noun>) as unknown as z.ZodType<Id<Noun>, string>;

export type RegionId = Id<'region'>;
export type MunicipalityId = Id<'municipality'>;
export type OrganizationId = Id<'organization'>;
export type UserId = Id<'user'>;
export type AppointmentId = Id<'appointment'>;
export type AppointmentProposalId = Id<'appointment_proposal'>;
export type FileId = Id<'file'>;
export type ActId = Id<'act'>;
export type PaperId = Id<'paper'>;
export type ProofFactId = Id<'proof_fact'>;
export type SchoolListId = Id<'school_list'>;
export type SchoolGroupId = Id<'school_group'>;
export type CampaignId = Id<'campaign'>;
export type SurveyFormId = Id<'survey_form'>;
export type SurveyArchiveId = Id<'survey_archive'>;
export type SurveyStepId = Id<'survey_step'>;
export type RemarkId = Id<'remark'>;
export type ChangeRequestId = Id<'change_request'>;
export type DelegationId = Id<'delegation'>;
export type OrderId = Id<'order'>;
export type FindingDecisionId = Id<'finding_decision'>;
export type PartyEntryId = Id<'party_answer'>;
export type PlanId = Id<'plan'>;
export type PlanVersionId = Id<'plan_version'>;
export type PlanItemId = Id<'plan_item'>;
export type MeasureId = Id<'measure'>;
export type PlanLinkId = Id<'plan_link'>;
export type PlanDraftId = Id<'plan_draft'>;
export type PlanAdditionId = Id<'plan_addition'>;
export type MeasurePointId = Id<'measure_point'>;
export type AssignmentId = Id<'assignment'>;
export type LetterId = Id<'letter'>;
export type NoticeId = Id<'notice'>;
export type AssignmentShiftId = Id<'assignment_shift'>;
export type FulfilmentBriefId = Id<'fulfilment_brief'>;
export type CalendarFeedId = Id<'calendar_feed'>;
