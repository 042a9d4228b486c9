import { CompletionItemKind } from 'vscode-languageserver-types';
import { allRules } from '../../rules/all';
import type { Choice, CompletionPlace } from './completer';

/** Inside the comment, before the reason: what is typed of the last name is the first group. */
const openName =
  /(?:<!--|#)\s*postmortem-(?:disable|enable)(?:-next-line|-line|-file)?(?:\s+[a-z/-]+,?)*[\s,]\s*([a-z/-]*)$/;

/** The names of rules in a comment that silences them; those that speak in this document come first. */
export function* suppressions(place: CompletionPlace): Iterable<Choice> {
  const { before, after, offset, view, surroundings } = place;
  if (!before.includes('postmortem-') || /--\s|—/.test(before.replace('<!--', ''))) return;
  const typed = openName.exec(before)?.[1];
  if (typed === undefined) return;
  const span = {
    start: offset - typed.length,
    end: offset + (/^[a-z/-]*/.exec(after.replace('-->', ''))?.[0].length ?? 0),
  };
  const found = new Set(view.findings.map(({ rule }) => rule));
  const here = allRules.filter(({ id }) => found.has(id));
  const others = allRules.filter(({ id }) => !found.has(id));
  for (const { id, title, why } of [...here, ...others])
    yield {
      label: id,
      kind: CompletionItemKind.Constant,
      newText: id,
      span,
      detail: surroundings.translate(title),
      documentation: surroundings.translate(why),
    };
}
