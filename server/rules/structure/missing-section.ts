import type { Postmortem, Section } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import type { Edit, Rule } from '../rule';
import { complete } from './completeExample';
import { type NeededSection, neededBy } from './neededSections';
import { startOf } from './startOfDocument';

export const missingSection: Rule<'missing'> = {
  id: 'structure/missing-section',
  title: 'Keep every section of the template',
  why: 'Each section answers a question that readers come with: how bad was it, what happened, what made it possible, what changes now. A section that is left out is usually the one that was hardest to write, and the one others could learn from.',
  source:
    'The sections are those of common templates, such as the example postmortem in Site Reliability Engineering (Google).',
  severity: 'warning',
  reads: 'markdown',
  about: ['title', 'sections', 'edges', 'timeline', 'factors', 'rootCauses', 'whys', 'actionItems'],
  messages: {
    missing: 'There is no “{heading}” section. {prompt}.',
  },
  examples: [
    {
      title: 'No contributing factors and no root cause, so nothing says what to change',
      text: complete(['contributing-factors', 'root-cause']).replace(
        '# Postmortem: Checkout outage',
        '# ⟦⟦Postmortem: Checkout outage⟧⟧',
      ),
      documented: false,
    },
    {
      title: 'No impact',
      text: complete(['impact']).replace('# Postmortem: Checkout outage', '# ⟦Postmortem: Checkout outage⟧'),
      fixed: complete([]).replace(
        /(## Impact\n\n).*\n/,
        '$1<!-- Who was affected, how many, for how long, and what it cost -->\n',
      ),
    },
    {
      title: 'The last section of the template goes to the end',
      text: complete(['supporting-data']).replace(
        '# Postmortem: Checkout outage',
        '# ⟦Postmortem: Checkout outage⟧',
      ),
      fixed: complete([]).replace(
        /(## Supporting Data\n\n).*\n/,
        '$1<!-- Links to dashboards, logs, chat threads and alerts -->\n',
      ),
      documented: false,
    },
    {
      title: 'The short profile asks for less',
      text: complete(['root-cause', 'lessons-learned', 'went-well', 'went-wrong', 'supporting-data']),
      settings: { profile: 'short' },
    },
    {
      title: 'The sections of the team, under the headings of the team',
      text: '# ⟦Postmortem: Checkout outage⟧\n\n## Logbook\n\n- 09:32 UTC [PD] Alert fires\n',
      fixed:
        '# Postmortem: Checkout outage\n\n## Detection\n\n<!-- How the incident was noticed, by whom or what, and how long after it began -->\n\n## Logbook\n\n- 09:32 UTC [PD] Alert fires\n',
      settings: {
        profile: 'custom',
        sections: { required: ['detection', 'timeline'], aliases: { timeline: ['Logbook'] } },
      },
      documented: false,
    },
    { title: 'All there', text: complete([]), documented: false },
  ],
  *check({ postmortem, settings }) {
    const span = startOf(postmortem);
    const template = neededBy(settings);
    for (const needed of template) {
      if (needed.isIn(postmortem)) continue;
      const { heading, prompt, severity } = needed;
      const fix = { title: `Add the section “${heading}”`, kind: 'suggestion' } as const;
      const fixes = Array.from(writing(needed, template, postmortem), (edit) => ({ ...fix, edits: [edit] }));
      const facts = { section: needed.kind };
      yield { message: 'missing', data: { heading, prompt }, span, severity, fixes, facts };
    }
  },
};

/**
 * Before the first section that comes later in the template, and looking like it; else at the end. In a report that is
 * one list, there is no place at the end where a heading would not cut something in two.
 */
function* writing(
  needed: NeededSection,
  template: readonly NeededSection[],
  { sections, text }: Postmortem,
): Generator<Edit> {
  const eol = lineBreak(text);
  const rank = (kind: unknown) => template.findIndex((other) => other.kind === kind);
  const known = sections.filter(({ kind }) => rank(kind) >= 0);
  const level = Math.min(...known.map((section) => section.level), 6);
  const next = known.find((section) => section.level === level && rank(section.kind) > rank(needed.kind));
  const model = next ?? known.findLast((section) => section.level === level);
  const comment = `<!-- ${needed.prompt} -->${eol}`;
  const point = model && pointOf(model, text);
  if (point && next) {
    yield insertion(next.span.start, `${point.before}${needed.heading}${point.after}${comment}${eol}`);
  } else if (!point) {
    const marks = '#'.repeat(known.length > 0 ? level : 2);
    const lines = `${marks} ${needed.heading}${eol}${eol}${comment}`;
    if (next) yield insertion(next.span.start, `${lines}${eol}`);
    else yield insertion(text.length, `${text.endsWith('\n') ? '' : eol}${eol}${lines}`);
  }
}

/** What stands around the heading in `- **Impact**: …`. */
function pointOf({ heading }: Section, text: string) {
  const { start, end } = lineAt(text, heading.span.start);
  const before = text.slice(start, heading.span.start);
  if (!/^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(before)) return undefined;
  const after = /^[*_]*:?[*_]*/.exec(text.slice(heading.span.end, end))?.[0] ?? '';
  return { before, after: `${after.includes(':') || heading.value.includes(':') ? after : `${after}:`} ` };
}
