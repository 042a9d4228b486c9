/** What the workspace remembers of a file: little, so that thousands of files cost little. */
export interface Facts {
  /** The incidents it names where a report says which one it is about: in its file name and at its top. */
  readonly incidents: readonly IncidentId[];
}

/** `PI-2025-012` has the prefix `PI`, the year 2025, the number 12 and three digits. */
export interface IncidentId {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
  readonly digits: number;
}

/** Titles, front matter and fields stand in the first of these UTF-16 units; the rest tells of other incidents. */
const topOfReport = 2_000;

/**
 * A year and at least three digits: `PM-2025-03-14` is a date. Vulnerabilities are numbered alike but are nobody's
 * incidents.
 */
const incidentId = /(?<![A-Za-z0-9-])(?!CVE-)([A-Z][A-Z0-9]{0,11})-((?:19|20)\d\d)-(\d{3,6})(?!\d)/g;

export function factsOf(uri: string, text: string): Facts {
  const fileName = uri.slice(uri.lastIndexOf('/') + 1).toUpperCase();
  return { incidents: [...incidentsIn(fileName), ...incidentsIn(text.slice(0, topOfReport))] };
}

function* incidentsIn(text: string): Iterable<IncidentId> {
  for (const [, prefix = '', year, number = ''] of text.matchAll(incidentId)) {
    yield { prefix, year: Number(year), number: Number(number), digits: number.length };
  }
}
