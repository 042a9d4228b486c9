import { parse } from '../../server/model/parse';
import type { Postmortem } from '../../server/model/postmortem';
import { type Span, touches } from '../../server/model/span';
import { allRules } from '../../server/rules/all';
import { applied } from '../../server/rules/edits';
import type { Example, Finding, Fix } from '../../server/rules/rule';
import { type Judgement, run } from '../../server/rules/run';
import { conventionsOf, defaultSettings } from '../../server/settings';

/** A document with all that a rule may know beside its text. */
export type Judged = Pick<Example, 'text' | 'language' | 'settings' | 'today' | 'path' | 'incidents'>;

export function judge(document: Judged): Judgement & { readonly postmortem: Postmortem } {
  const settings = { ...defaultSettings, ...document.settings };
  const postmortem = parse(document.text, {
    language: document.language ?? 'markdown',
    declared: true,
    conventions: conventionsOf(settings),
  });
  const judgement = run(allRules, {
    postmortem,
    settings,
    today: document.today ?? '2025-04-01',
    ...(document.path !== undefined && { path: document.path }),
    ...(document.incidents && { incidents: new Set(document.incidents) }),
  });
  return { ...judgement, postmortem };
}

/**
 * What is broken about the fixes of a document, in sentences; nothing when every fix of every finding can be trusted:
 * alone, it applies cleanly, takes its finding away for good, and leaves what the document says elsewhere as it was.
 */
export function* brokenFixes(
  document: Judged,
  of: (rule: string) => boolean = () => true,
): Generator<string> {
  const before = judge(document);
  yield* before.failures.map(({ rule, message }) => `${rule} throws: ${message}`);
  for (const finding of before.findings.filter(({ rule }) => of(rule))) {
    for (const fix of finding.fixes) {
      for (const complaint of complaints(document, before, finding, fix))
        yield `${finding.rule}, ${JSON.stringify(fix.title)} for ${JSON.stringify(finding.message)}: ${complaint}`;
    }
  }
}

function* complaints(
  document: Judged,
  before: ReturnType<typeof judge>,
  finding: Finding,
  fix: Fix,
): Generator<string> {
  const { text } = document;
  yield* uncleanEdits(text, fix);
  const after = judge({ ...document, text: applied(text, fix.edits) });
  if (after.postmortem.text === text) yield 'changes nothing';
  yield* after.failures.map(({ rule, message }) => `then ${rule} throws: ${message}`);

  const same = ({ findings }: Judgement) =>
    findings.filter(({ rule, message }) => rule === finding.rule && message === finding.message).length;
  if (same(after) >= same(before)) yield 'the finding is still there';

  const places = written(fix);
  const subject = text.slice(finding.span.start, finding.span.end);
  const isRepeated = (other: Fix) =>
    other.title === fix.title && other.edits.some(({ span }) => places.some((place) => touches(span, place)));
  // Of two equal lines in a row, the second may still need what the first has got.
  const offers = ({ findings, postmortem }: ReturnType<typeof judge>) =>
    findings.filter(
      ({ rule, span, fixes }) =>
        rule === finding.rule &&
        postmortem.text.slice(span.start, span.end) === subject &&
        fixes.some(({ title }) => title === fix.title),
    );
  const left = offers(after);
  if (left.length >= offers(before).length && left.some(({ fixes }) => fixes.some(isRepeated)))
    yield 'it is offered again';

  if (after.postmortem.problems.length > before.postmortem.problems.length)
    yield `it cannot be read any more: ${after.postmortem.problems.map(({ message }) => message).join(' ')}`;
  const counts = countsOf(after.postmortem);
  for (const [what, count] of Object.entries(countsOf(before.postmortem))) {
    if (counts[what] !== count && !concerns[finding.rule]?.includes(what))
      yield `${what}: ${count} became ${counts[what]}`;
  }
}

/** Where in the new text the edits of a fix have written something. */
function written({ edits }: Fix): Span[] {
  let grown = 0;
  return edits
    .filter(({ newText }) => newText !== '')
    .toSorted((one, other) => one.span.start - other.span.start)
    .map(({ span, newText }) => {
      const start = span.start + grown;
      grown += newText.length - (span.end - span.start);
      return { start, end: start + newText.length };
    });
}

function* uncleanEdits(text: string, { edits }: Fix): Generator<string> {
  const ordered = edits.toSorted((one, other) => one.span.start - other.span.start);
  for (const [index, { span, newText }] of ordered.entries()) {
    if (span.start < 0 || span.end < span.start || span.end > text.length) yield 'an edit lies outside';
    if (span.start < (ordered[index - 1]?.span.end ?? 0)) yield 'edits overlap';
    if ([span.start, span.end].some((offset) => splitsCharacter(text, offset)))
      yield 'an edit cuts a character';
    if (/\r\n/.test(text) && !/(?<!\r)\n/.test(text) && /(?<!\r)\n/.test(newText))
      yield 'an edit brings another kind of line break';
  }
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** How much of everything a document says. */
function countsOf(postmortem: Postmortem): Readonly<Record<string, number>> {
  const { timeline, metadata } = postmortem;
  return {
    events: timeline?.events.length ?? 0,
    items: postmortem.actionItems.length,
    factors: postmortem.factors.length,
    steps: JSON.stringify(postmortem.whys).split('"next"').length - 1,
    rootCauses: postmortem.rootCauses.length,
    fields: metadata.fields.length,
    sections: postmortem.sections.length,
    comments: postmortem.comments.length,
  };
}

/** Of what there may be more or less after a fix, by rule: it is what the fix is about. */
const concerns: Readonly<Record<string, readonly string[]>> = {
  'structure/missing-section': ['sections', 'comments'],
  // In a report that is one list, a line of the head is a point like the sections.
  'structure/missing-metadata': ['fields', 'sections'],
  'structure/single-author': ['fields'],
  'structure/unused-suppression': ['comments'],
  'timeline/missing-milestone': ['events'],
  // Where entries are headings, a new one is a section.
  'timeline/silent-gap': ['events', 'sections'],
  'causes/no-factors': ['sections', 'comments'],
  'whys/stops-early': ['steps'],
  'whys/ends-at-person': ['steps'],
  'whys/nothing-changeable': ['steps'],
};
