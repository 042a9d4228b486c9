import type { Category } from '../../settings';

/** Words that factors of the common categories are told with. They choose what is offered first, and nothing else. */
const telling: Readonly<Record<string, RegExp>> = {
  PEOPLE:
    /\b(?:new to|week \d|experience\w*|fatigue|tired|staff\w*|hand-?over|vacation|holidays?|siloed|trained|training|knowledge|familiar\w*|single person|on-?call engineer)\b/gi,
  PROCESS:
    /\b(?:reviews?|reviewed|approv\w+|checklists?|process\w*|procedures?|staging|gates?|release|polic(?:y|ies)|test(?:s|ed|ing)?|validat\w+|escalat\w+|bypass\w*|rollout|change management)\b/gi,
  TECHNOLOGY:
    /\b(?:alert\w*|monitor\w*|config\w*|bugs?|memory|cpu|limits?|timeouts?|retr\w+|database|cache|version|code|pods?|nodes?|pipeline|rollback|single point of failure|leak\w*|race|script|default)\b/gi,
  ENVIRONMENT:
    /\b(?:traffic|load|peak|black friday|vendors?|providers?|third[- ]party|upstream|outage at|region|weekend|night|dns|network|shared)\b/gi,
  DOCUMENTATION:
    /\b(?:run-?books?|play-?books?|document\w*|docs|wiki|readme|diagrams?|instructions?|outdated|undocumented|comments?)\b/gi,
  MANAGEMENT:
    /\b(?:priorit\w+|roadmap|budget|headcount|ownership|owner|governance|capacity planning|deadlines?|speed over|backlog|decision|invest\w*)\b/gi,
};

/** The categories, the one that the words of a factor speak of most first; otherwise in their own order. */
export function byLikelihood(words: string, categories: readonly Category[]): readonly Category[] {
  const told = (name: string) => words.match(telling[name] ?? /(?!)/g)?.length ?? 0;
  return categories.toSorted((one, other) => told(other.name) - told(one.name));
}
