import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SectionKind } from '../../model/postmortem';
import { neededBy, neededSections, otherSections } from '../../rules/structure/neededSections';
import type { Settings } from '../../settings';
import { aroundCursor, type Choice, type CompletionPlace } from './completer';

/** The whys are a root cause analysis under another name. */
const sameContent: Partial<Record<SectionKind, SectionKind>> = { 'five-whys': 'root-cause' };

/**
 * The sections that are still missing, where a heading begins: those that the profile needs in its order, then what
 * else a postmortem may have. With a heading come its prompts, to be filled in one after the other.
 */
export function* headings(place: CompletionPlace): Iterable<Choice> {
  const typed = /^#{1,6}\s+(.*)$/.exec(place.before)?.[1];
  if (typed === undefined) return;
  const written = writtenKinds(place);
  const span = aroundCursor(place, typed.length, /^.*/);
  for (const { kind, heading, prompt } of offered(place.view.settings)) {
    if (written.has(sameContent[kind] ?? kind)) continue;
    yield {
      label: heading,
      kind: CompletionItemKind.Module,
      newText: heading,
      ...(isAlone(place) && {
        snippet: snippetOf(kind, heading, prompt, place.view.settings),
      }),
      span,
      detail: place.surroundings.translate(prompt),
    };
  }
}

function writtenKinds({ view, line }: CompletionPlace): ReadonlySet<SectionKind> {
  const others = view.postmortem.sections.filter(
    ({ heading }) => heading.span.start < line.start || heading.span.end > line.end,
  );
  return new Set(others.flatMap(({ kind }) => (kind ? [sameContent[kind] ?? kind] : [])));
}

function offered(settings: Settings): { kind: SectionKind; heading: string; prompt: string }[] {
  const needed = neededBy(settings);
  const usual = neededSections.filter(({ kind }) => !needed.some((one) => one.kind === kind));
  const listed = new Set([...needed, ...usual].map(({ kind }) => kind));
  const rare = Object.entries(otherSections).map(([kind, [heading, prompt]]) => ({
    kind: kind as SectionKind,
    heading,
    prompt,
  }));
  return [...needed, ...usual, ...rare.filter(({ kind }) => !listed.has(sameContent[kind] ?? kind))];
}

/** A heading over text that is there already needs no prompts. */
function isAlone({ view, line, after }: CompletionPlace): boolean {
  const { text } = view.postmortem;
  const rest = text.slice(line.end, line.end + 200).trimStart();
  return after.trim() === '' && (rest === '' || rest.startsWith('#'));
}

/** What stands below the headings of the template; `⟨…⟩` are the places to fill in. */
const contents: Readonly<Partial<Record<SectionKind, string>>> = {
  timeline: `All times in UTC. Sources: [⟨PD⟩] ⟨PagerDuty⟩.

- ⟨HH:MM⟩ [⟨GH⟩] ⟨[Describe what changed]⟩
- ⟨HH:MM⟩ [⟨PD⟩] ⟨[Describe how it was detected]⟩`,
  'contributing-factors': `1. [⟨CATEGORY⟩] ⟨[Describe what made this incident possible]⟩
2. [⟨CATEGORY⟩] ⟨[Describe what let it grow, or kept it hidden]⟩`,
  'root-cause': `Q1: Why ⟨[describe the effect that users saw]⟩?\x20\x20
A1: ⟨[Describe a fact, not a guess]⟩\x20\x20
Evidence: ⟨[Link to the log, graph or commit that shows it]⟩

Root Cause: ⟨[Describe the gap in the system that the last answer names]⟩`,
  'action-items': `| ID | Action | Owner | Deadline | Status | Verification |
| -- | ------ | ----- | -------- | ------ | ------------ |
| AI-1 | ⟨[Describe one concrete change]⟩ | ⟨[@owner]⟩ | ⟨YYYY-MM-DD⟩ | Open | ⟨[Describe how you will see that it works]⟩ |`,
};

/** The heading with what belongs below it, as a snippet. */
function snippetOf(kind: SectionKind, heading: string, prompt: string, { categories }: Settings): string {
  const choices = categories.map(({ name }) => name.replace(/[,|\\$}]/g, '\\$&')).join(',');
  const text = `${heading}\n\n${contents[kind] ?? `- ⟨[${prompt}]⟩`}\n`;
  let stops = 0;
  return `${text
    .replace(/[\\$}]/g, '\\$&')
    .replace(/⟨([^⟩]*)⟩/g, (_, words: string) =>
      words === 'CATEGORY' ? `\${${++stops}|${choices}|}` : `\${${++stops}:${words}}`,
    )}$0`;
}
