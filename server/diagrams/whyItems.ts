import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import type { Translate } from '../l10n/translate';
import type { Postmortem, WhyChain, WhyStep } from '../model/postmortem';
import type { Located, Span } from '../model/span';
import { readSuppressions, silences } from '../rules/suppressions';
import { endsAtPerson, stopsAtPerson } from '../rules/whys/ends-at-person';
import { effectLabel } from './effect';
import { type Item, itemBudget, plain } from './item';
import { label } from './label';
import type { DiagramOptions } from './options';
import { locator } from './sourceLocation';

/** The tree of whys under their problem, and the root cause that all its branches lead to. */
export interface Chain {
  readonly tree: Why;
  /** Faint, and saying so, when the author has not named one. */
  readonly rootCause: Item;
}

/** A question with its answer and how that is known, or the problem that all begins with; and what follows it. */
export interface Why {
  readonly head: Item;
  readonly answer?: Item;
  readonly evidence: readonly Item[];
  readonly next: readonly Why[];
}

/** Reads the chains of whys. IDs are places in the chain, so a why stays itself while its words change. */
export function whyItems(
  postmortem: Postmortem,
  { deadEnds, translate }: Pick<DiagramOptions, 'deadEnds' | 'translate'>,
): Chain[] {
  const locate = locator(postmortem.text);
  const afford = itemBudget();
  const item = (id: string, role: Item['role'], written: Located | undefined, otherwise: string): Item => ({
    ...plain,
    id,
    role,
    label: (written && label(written.value)) || translate(otherwise),
    faint: !written,
    ...(written && locate.box(written.span)),
  });

  const personal = deadEnds ? deadEndsIn(postmortem) : new Set<WhyStep>();
  const answer = (step: WhyStep, id: string): Item =>
    step.answer && personal.has(step)
      ? { ...item(id, 'dead-end', step.answer, ''), notes: [translate(stopNote)] }
      : item(id, 'answer', step.answer, 'Not answered yet');

  const why = (step: WhyStep, id: string, level: number): Why => ({
    head: { ...item(`${id} question`, 'question', step.question, 'Why?'), count: level },
    answer: answer(step, `${id} answer`),
    evidence: afford(step.evidence, level).map((evidence, index) =>
      item(`${id} evidence ${index + 1}`, 'evidence', evidence, 'Evidence'),
    ),
    next: afford(step.next, level).map((next, index) => why(next, `${id}.${index + 1}`, level + 1)),
  });

  /** The title may stand for the problem, but it is not the problem that is written there. */
  const problem = (chain: WhyChain, id: string): Item => {
    const { extent, ...head } = item(id, 'problem', problemOf(chain, postmortem, translate), 'The problem');
    return chain.problem && extent ? { ...head, extent } : head;
  };

  return afford(postmortem.whys, 0).map((chain, index): Chain => {
    const id = `chain ${index + 1}`;
    return {
      tree: {
        head: problem(chain, `${id} problem`),
        evidence: [],
        next: afford(chain.steps, 0).map((step, place) => why(step, `${id} why ${place + 1}`, 1)),
      },
      rootCause: item(
        `${id} root cause`,
        'root-cause',
        rootCauseOf(chain, postmortem),
        'No root cause named yet',
      ),
    };
  });
}

/** Where the rule would speak: a comment that silences it takes the mark away as well. */
function deadEndsIn(postmortem: Postmortem): ReadonlySet<WhyStep> {
  const stops = [...stopsAtPerson(postmortem)];
  if (stops.length === 0) return new Set();
  const suppressions = readSuppressions(postmortem);
  const isSilent = (span: Span) =>
    suppressions.some((suppression) => silences(suppression, { rule: endsAtPerson.id, span }));
  return new Set(stops.flatMap(({ step, answer }) => (isSilent(answer.span) ? [] : [step])));
}

const stopNote = 'Stops at a person: ask what put them there';

/** A chain that states no problem starts from the incident as a whole. */
function problemOf({ problem }: WhyChain, postmortem: Postmortem, translate: Translate): Located | undefined {
  return (
    problem ??
    (postmortem.title && { value: effectLabel(postmortem, translate), span: postmortem.title.span })
  );
}

/** A root cause that stands elsewhere in the document belongs to the chain when there is only one. */
function rootCauseOf({ rootCause }: WhyChain, { whys, rootCauses }: Postmortem): Located | undefined {
  return rootCause ?? (whys.length === 1 ? rootCauses[0]?.description : undefined);
}

/** The tree as the layouts walk it; its leaves are where the branches end. */
export function branchesOf({ tree }: Chain): HierarchyNode<Why> {
  return hierarchy(tree, ({ next }) => next);
}
