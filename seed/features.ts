import type { Act } from './acts.ts';
import { approvalActs } from './approval/acts.ts';
import { additionActs } from './assignments/acts.additions.ts';
import { controlActs } from './assignments/acts.control.ts';
import { shiftActs } from './assignments/acts.shifts.ts';
import { assignmentActs } from './assignments/acts.ts';
import { consolidationActs } from './consolidation/acts.ts';
import { directoryActs } from './directory/acts.ts';
import { fulfilmentActs } from './fulfilment/acts.ts';
import { orderActs } from './orders/acts.ts';
import { peopleActs } from './people/acts.ts';
import { planActs } from './plans/acts.ts';
import { surveyActs } from './surveys/acts.ts';
import type { World } from './world.ts';

/** What each feature adds to the life of the demonstration region. */
const features: readonly ((world: World) => Act[])[] = [
  directoryActs,
  peopleActs,
  surveyActs,
  consolidationActs,
  orderActs,
  planActs,
  additionActs,
  assignmentActs,
  shiftActs,
  controlActs,
  fulfilmentActs,
  approvalActs,
];

export const actsOf = (world: World): Act[] => features.flatMap((acts) => acts(world));
