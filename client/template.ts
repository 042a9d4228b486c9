export interface TemplateValues {
  readonly title: string;
  /** Without one, the template's own default stands, ready to be typed over. */
  readonly id?: string | undefined;
}

/**
 * A template with what is known written in. Templates are snippets in which two variables are ours:
 * `# Postmortem: ${INCIDENT_ID:PI-2025-001} — ${INCIDENT_TITLE:Title}` with the values
 * `{ title: 'Outage', id: 'PI-2025-013' }` gives `# Postmortem: PI-2025-013 — Outage`. What the user typed is
 * escaped, so a title such as `$5 off` stays what it is.
 */
export function filled(template: string, { title, id }: TemplateValues): string {
  return template
    .replace(/\$\{INCIDENT_TITLE:[^}]*\}/g, () => escaped(title))
    .replace(/\$\{INCIDENT_ID:([^{}]*(?:\$\{\w+\}[^{}]*)?)\}/g, (_, placeholder: string) =>
      id ? escaped(id) : `\${1:${placeholder}}`,
    );
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
