import type { CodeActionParams } from 'vscode-languageserver';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Translate } from '../l10n/translate';
import { covers, touches } from '../model/span';
import type { ExplainFindingParams, ExplainFindingResult } from '../protocol';
import { allRules } from '../rules/all';
import { rulePage } from '../rules/documentation';
import { lineAt } from '../rules/lines';
import type { Finding, Rule } from '../rules/rule';
import { toDiagnostic } from './diagnostics';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { asWritten } from './hover/explanation';
import { diagnosticSeverities, toOffset, toRange, toSpan } from './toLsp';

/** The command of the editor's side of the extension that shows an explanation. */
const explain = 'postmortem.explainFinding';

const ruleById = new Map(allRules.map((rule) => [rule.id as string, rule]));

/** What was found at a place and why it is worth a look, as a page to read; `null` where nothing was found. */
export function explainFinding(
  view: DocumentView,
  { position, rule: asked }: ExplainFindingParams,
  { translate }: Pick<Surroundings, 'translate'>,
): ExplainFindingResult | null {
  const finding = findingAt(view, toOffset(view.positions, position), asked);
  const rule = finding && ruleById.get(finding.rule);
  return rule
    ? { rule: rule.id, title: translate(rule.title), markdown: page(view, finding, rule, translate) }
    : null;
}

/** The narrowest one at the cursor, of several the loudest, else the first one in its line. */
function findingAt(
  { findings, postmortem }: DocumentView,
  offset: number,
  asked?: string,
): Finding | undefined {
  const explained = findings.filter(({ rule }) =>
    asked === undefined ? ruleById.has(rule) : rule === asked,
  );
  const line = lineAt(postmortem.text, offset);
  const [narrowest] = explained
    .filter(({ span }) => covers(span, offset))
    .sort((one, other) => lengthOf(one) - lengthOf(other) || loudness(one) - loudness(other));
  return narrowest ?? explained.find(({ span }) => touches(span, line));
}

function lengthOf({ span }: Finding): number {
  return span.end - span.start;
}

/** Smaller is louder. */
function loudness({ severity }: Finding): number {
  return diagnosticSeverities[severity];
}

function page({ postmortem }: DocumentView, finding: Finding, rule: Rule, translate: Translate): string {
  const { start, end } = finding.span;
  const words = postmortem.text.slice(start, Math.min(end, start + 300)).trim();
  const fixes = finding.fixes.map(({ title }) => `- ${asWritten(translate(title))}`);
  const [heading = '', ...rest] = rulePage(rule, translate).split('\n\n');
  return [
    heading,
    ...(words ? [`> ${asWritten(words)}${end - start > 300 ? ' …' : ''}`] : []),
    asWritten(finding.message),
    ...(fixes.length > 0
      ? [`${translate('With **Quick Fix** (the light bulb):')}\n\n${fixes.join('\n')}`]
      : []),
    `## ${translate('Why')}`,
    ...rest.slice(0, 3),
    `## ${translate('Examples')}`,
    translate('In them ⟦ and ⟧ stand around what is reported.'),
    ...rest.slice(3),
    `## ${translate('When it is right as it is')}`,
    translate(
      'Write `{quoted}` above it, and nothing more is said here. A team that sees it otherwise can set the rule in `.postmortem.yaml`.',
      { quoted: `<!-- postmortem-disable-next-line ${rule.id} -- your reason -->` },
    ),
  ].join('\n\n');
}

/** One entry in the menu of the light bulb, whose list is long enough: for the loudest finding that is touched. */
export function explanations(
  view: DocumentView,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  { commands, translate }: Pick<Surroundings, 'commands' | 'translate'>,
): CodeAction[] {
  const isAsked = context.only?.some((kind) => !CodeActionKind.QuickFix.startsWith(kind)) !== true;
  if (!commands.has(explain) || !isAsked) return [];
  const span = toSpan(view.positions, range);
  const [finding] = view.findings
    .filter((one) => ruleById.has(one.rule) && touches(one.span, span))
    .sort((one, other) => loudness(one) - loudness(other));
  if (!finding) return [];
  return [
    {
      title: `Explain "${finding.rule}"`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(view.positions, finding)],
      command: {
        title: translate('Explain this finding'),
        command: explain,
        arguments: [view.uri, toRange(view.positions, finding.span).start, finding.rule],
      },
    },
  ];
}
