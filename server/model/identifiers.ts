import type { Postmortem } from './postmortem';
import { remembered } from './remembered';
import { type Located, shifted } from './span';

/**
 * Letters and one to three numbers: `PI-2025-012`, `PI-2025-012-01`, `AI-1`. What stands in an address or in the
 * target of a link is taken first and given up, for it names a page or a file.
 */
const identifier =
  /\]\([^()\s]*\)|\bhttps?:\/\/[^\s<>)\]]+|(?<![\w/.-])([A-Z][A-Z0-9]{0,11}(?:-\d{1,8}){1,3})(?![A-Za-z0-9_]|-\w|\.[A-Za-z]|\/\w)/g;

/** Everything in a text that is written like the ID of an incident, an action item or a ticket, in order. */
export function identifiersIn(text: string): readonly Located[] {
  return [...text.matchAll(identifier)].flatMap(({ index, 0: all, 1: value }) =>
    value === undefined ? [] : [{ value, span: { start: index, end: index + all.length } }],
  );
}

const rememberedIdentifiers = remembered(identifiersIn, 20_000);

/** The same for a document that is open: while somebody types, only the lines that changed are looked at. */
export function* identifiersOf({ stretches }: Pick<Postmortem, 'stretches'>): Generator<Located> {
  for (const { start, text } of stretches) {
    for (const { value, span } of rememberedIdentifiers(text)) yield { value, span: shifted(span, start) };
  }
}

/** `PI-2025-012-01` belongs to `PI-2025-012`: its ID begins with the incident's. */
export function belongsTo(id: string, incident: string): boolean {
  return id.startsWith(`${incident}-`);
}

/**
 * The places that name an ID, among all that are written in a text. An incident is named by the IDs of its action
 * items too, and there the place is their beginning.
 */
export function* mentionsOf(id: string, written: Iterable<Located>): Generator<Located> {
  for (const { value, span } of written) {
    if (value === id || belongsTo(value, id))
      yield { value: id, span: { start: span.start, end: span.start + id.length } };
  }
}

/** A year and at least three digits: `PI-2025-012`. `PM-2025-03-14` is a date, and vulnerabilities are nobody's. */
export function isIncidentId(id: string): boolean {
  return /^(?!CVE-)[A-Z][A-Z0-9]{0,11}-(?:19|20)\d\d-\d{3,6}$/.test(id);
}

/** `PI-2025-012` for `PI-2025-012-01`; nothing for `AI-1`, which says its incident by where it stands. */
export function incidentOf(actionId: string): string | undefined {
  const [, incident] = /^(.+)-\d+$/.exec(actionId) ?? [];
  return incident !== undefined && isIncidentId(incident) ? incident : undefined;
}
