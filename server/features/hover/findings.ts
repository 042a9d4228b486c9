import { covers } from '../../model/span';
import { allRules } from '../../rules/all';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import type { Explanation } from './explanation';

const ruleById = new Map(allRules.map((rule) => [rule.id as string, rule]));

/** Why a finding is one: each rule's reason and source, once. */
export function* explainFindings(
  { findings }: DocumentView,
  offset: number,
  { translate }: Pick<Surroundings, 'translate'>,
): Iterable<Explanation> {
  const said = new Set<string>();
  for (const { rule, span } of findings) {
    const explained = ruleById.get(rule);
    if (!explained || said.has(rule) || !covers(span, offset)) continue;
    said.add(rule);
    yield {
      span,
      words: `**${translate(explained.title)}** (\`${rule}\`)\n\n${translate(explained.why)}\n\n*${translate('Source')}: ${translate(explained.source)}*`,
    };
  }
}
