const identifier =
  /\b(?:(?:INC|PI|PM|IR|SEV|OUTAGE|INCIDENT|POSTMORTEM)[-_ ]?#?\d{1,4}(?:-\d{1,5})*|[A-Z]{2,6}-\d{2,}(?:-\d+)*)\b/i;

/** The first ID of an incident in a text: `PI-2025-012`, `INC-742`, `PM2021-010`. */
export function identifierIn(text: string): RegExpExecArray | undefined {
  return identifier.exec(text) ?? undefined;
}
