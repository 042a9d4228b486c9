import { addFactor } from './addFactor';
import { addItemParts } from './addItemParts';
import { convertActionItem } from './convertActionItem';
import { diagramOfSection, refreshDiagrams } from './diagramsInText';
import { extractActionItems } from './extractActionItems';
import { goOnAsking } from './goOnAsking';
import type { Refactoring } from './refactoring';
import { sortTimeline } from './sortTimeline';
import { timesInUtc } from './timesInUtc';
import { zoneOfTimeline } from './zoneOfTimeline';

/** In the order in which editors show them. */
export const allRefactorings: readonly Refactoring[] = [
  sortTimeline,
  timesInUtc,
  zoneOfTimeline,
  convertActionItem,
  extractActionItems,
  addItemParts,
  addFactor,
  goOnAsking,
  diagramOfSection,
  refreshDiagrams,
];
