import { oneOf } from '../l10n/translate';
import type { Located, Span } from '../model/span';
import { nearest, plain } from './nearest';
import type { Fix, Report } from './rule';

export type OffList = 'unknown' | 'unknownNearest';

/** What was left open on purpose, or is still a placeholder, which has a rule of its own. */
const open = /[[\]{}<>?$]|^(?:n\/?a|none|tbd|todo|-|—|–)?$/i;

/**
 * Reports a value that is none of the known ones, with the nearest of them as its fix. Letter case, separators
 * and a remark after the value are the writer's: `Sev1 (all customers)` is on the list `['SEV-1', 'SEV-2']`.
 */
export function* offList(written: Located | undefined, known: readonly string[]): Generator<Report<OffList>> {
  if (!written || open.test(written.value)) return;
  if (known.some((one) => plain(written.value).startsWith(plain(one)))) return;
  const data = { written: written.value, known: oneOf(known) };
  const meant = nearest(written.value, known);
  if (meant === undefined) {
    yield { message: 'unknown', data, span: written.span, fixes: choices(known, written.span) };
    return;
  }
  yield {
    message: 'unknownNearest',
    data: { ...data, nearest: meant },
    span: written.span,
    fixes: choices([meant], written.span),
  };
}

/** A long list is no help in choosing. */
const mostChoices = 6;

function choices(known: readonly string[], span: Span): Fix[] {
  return known.slice(0, mostChoices).map((one) => ({
    title: `Write ${one}`,
    kind: 'suggestion',
    edits: [{ span, newText: one }],
  }));
}
