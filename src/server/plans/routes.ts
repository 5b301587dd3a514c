import type { plansContract } from '#domain/plans/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { Order } from '#domain/plans/model.approval.ts';
import type { KnownForm } from '#domain/plans/model.ts';
import { answersFor, decidedRows, decisionsOf, undecidedFindings } from '#domain/plans/rules.approval.ts';
import { isSameDecision, refusalOfDecision } from '#domain/plans/rules.deciding.ts';
import { knownParties } from '#domain/plans/rules.parties.ts';
import { keepFile, receiveFile, type UploadRoom } from '#server/documents/service.ts';
import { getFile } from '#server/documents/store.ts';
import { readOrderFile } from '#server/imports/order-file.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { answerWith, bytesOf, type FileStore } from '#server/lib/files.ts';
import { listOrderRows } from './service.orders.ts';
import { getDictionary, listAnswers } from './store.parties.ts';
import * as plans from './store.ts';
import { listPlans } from './store.versions.ts';

export function plansRoutes(): Handlers<typeof plansContract> {
  return {
    listPlans: ({ tx }) => listPlans(tx),
  };
}
