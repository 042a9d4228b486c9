import { badDate } from './actions/bad-date';
import { deadlineBeforeIncident } from './actions/deadline-before-incident';
import { deadlinePast } from './actions/deadline-past';
import { deadlinePriority } from './actions/deadline-priority';
import { duplicateId } from './actions/duplicate-id';
import { duplicateKey } from './actions/duplicate-key';
import { malformedId } from './actions/malformed-id';
import { mix } from './actions/mix';
import { noActionItems } from './actions/no-action-items';
import { noPriority } from './actions/no-priority';
import { noTracker } from './actions/no-tracker';
import { noVerification } from './actions/no-verification';
import { smart } from './actions/smart';
import { teamOwner } from './actions/team-owner';
import { unknownIncident } from './actions/unknown-incident';
import { unknownKey } from './actions/unknown-key';
import { unknownValue } from './actions/unknown-value';
import { weakAction } from './actions/weak-action';
import { wrongType } from './actions/wrong-type';
import { agentlessHint } from './blame/agentless-hint';
import { counterfactual } from './blame/counterfactual';
import { groupFault } from './blame/group-fault';
import { humanError } from './blame/human-error';
import { individualFault } from './blame/individual-fault';
import { judgement } from './blame/judgement';
import { owningUp } from './blame/owning-up';
import { whoQuestion } from './blame/who-question';
import { noCategory } from './causes/no-category';
import { noFactors } from './causes/no-factors';
import { personAsRootCause } from './causes/person-as-root-cause';
import { singleRootCause } from './causes/single-root-cause';
import { triggerAsCause } from './causes/trigger-as-cause';
import { uncoveredCategory } from './causes/uncovered-category';
import { unknownCategory } from './causes/unknown-category';
import type { Rule } from './rule';
import { disagreement } from './structure/disagreement';
import { emptySection } from './structure/empty-section';
import { finalWithFindings } from './structure/final-with-findings';
import { hollowCredit } from './structure/hollow-credit';
import { latePostmortem } from './structure/late-postmortem';
import { leftoverPlaceholder } from './structure/leftover-placeholder';
import { malformedMetadata } from './structure/malformed-metadata';
import { missingMetadata } from './structure/missing-metadata';
import { missingSection } from './structure/missing-section';
import { singleAuthor } from './structure/single-author';
import { superstition } from './structure/superstition';
import { unknownSeverity } from './structure/unknown-severity';
import { unknownStatus } from './structure/unknown-status';
import { unreadable } from './structure/unreadable';
import { unusedSuppression } from './structure/unused-suppression';
import { vagueImpact } from './structure/vague-impact';
import { impossibleTime } from './timeline/impossible-time';
import { impossibleZone } from './timeline/impossible-zone';
import { interpretation } from './timeline/interpretation';
import { missingMilestone } from './timeline/missing-milestone';
import { missingSource } from './timeline/missing-source';
import { mixedZones } from './timeline/mixed-zones';
import { noZone } from './timeline/no-zone';
import { outOfOrder } from './timeline/out-of-order';
import { silentGap } from './timeline/silent-gap';
import { statedDuration } from './timeline/stated-duration';
import { undeclaredSource } from './timeline/undeclared-source';
import { unmarkedMidnight } from './timeline/unmarked-midnight';
import { vagueTime } from './timeline/vague-time';
import { doesNotFollow } from './whys/does-not-follow';
import { endsAtPerson } from './whys/ends-at-person';
import { noEvidence } from './whys/no-evidence';
import { nothingChangeable } from './whys/nothing-changeable';
import { repeats } from './whys/repeats';
import { speculation } from './whys/speculation';
import { stopsEarly } from './whys/stops-early';
import { vagueProblem } from './whys/vague-problem';

/** Every rule there is, by group. A test holds the list and the files together. */
export const allRules: readonly Rule[] = [
  // structure
  disagreement,
  emptySection,
  finalWithFindings,
  hollowCredit,
  latePostmortem,
  leftoverPlaceholder,
  malformedMetadata,
  missingMetadata,
  missingSection,
  singleAuthor,
  superstition,
  unknownSeverity,
  unknownStatus,
  unreadable,
  unusedSuppression,
  vagueImpact,
  // timeline
  impossibleTime,
  impossibleZone,
  interpretation,
  missingMilestone,
  missingSource,
  mixedZones,
  noZone,
  outOfOrder,
  silentGap,
  statedDuration,
  undeclaredSource,
  unmarkedMidnight,
  vagueTime,
  // causes
  noCategory,
  noFactors,
  personAsRootCause,
  singleRootCause,
  triggerAsCause,
  uncoveredCategory,
  unknownCategory,
  // whys
  doesNotFollow,
  endsAtPerson,
  noEvidence,
  nothingChangeable,
  repeats,
  speculation,
  stopsEarly,
  vagueProblem,
  // blame
  agentlessHint,
  counterfactual,
  groupFault,
  humanError,
  individualFault,
  judgement,
  owningUp,
  whoQuestion,
  // actions
  badDate,
  deadlineBeforeIncident,
  deadlinePast,
  deadlinePriority,
  duplicateId,
  duplicateKey,
  malformedId,
  mix,
  noActionItems,
  noPriority,
  noTracker,
  noVerification,
  smart,
  teamOwner,
  unknownIncident,
  unknownKey,
  unknownValue,
  weakAction,
  wrongType,
];
