import { randomUUID } from 'node:crypto';
import { type Role, roles } from '#domain/access/roles.ts';

/** A guest is here for one section of one form, the federal level for sums of regions: the rest is not theirs. */
export const everybody = roles.filter((role) => role !== 'section_filler' && role !== 'federal_observer');
export const signedIn = roles;
export const ministry = ['ministry_admin', 'ministry_curator'] as const;
export const watchers = [...ministry, 'controller', 'minister'] as const;
export const exactReaders = [...watchers, 'municipal_specialist'] as const;
export const collectors = [...exactReaders, 'school_head', 'section_filler'] as const;
export const progress = [
  ...watchers,
  'supervision_analyst',
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
] as const;
/** The minister judges what the controller reports. */
export const reporters = everybody.filter((role) => role !== 'minister');
/** The municipality, and the ministry where it keeps the acceptance to itself. */
export const reviewers = ['ministry_curator', 'municipal_specialist'] as const;
export const head = ['school_head'] as const;
/** An accepted form is changed by agreement of the two. */
export const sides = [...reviewers, 'school_head'] as const;
export const fillers = ['school_head', 'section_filler'] as const;
export const admin = ['ministry_admin'] as const;
/** Methodical services read the kinds of help that are their work. */
export const helpReaders = [
  ...watchers,
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
  'institution_specialist',
  'school_head',
] as const;
export const helpers = ['ministry_curator', 'regional_centre_methodist', 'municipal_specialist'] as const;

/** Who may call, and the least input with which it can be called without changing anything. */
export type Rows = Readonly<Record<string, readonly [access: 'public' | readonly Role[], input?: object]>>;

/** Of nothing that exists. */
export const id = randomUUID();
export const params = { id };
