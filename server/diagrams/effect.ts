import type { Translate } from '../l10n/translate';
import type { Postmortem } from '../model/postmortem';
import { label } from './label';

/** What happened, in the words of the title: `Postmortem: PI-2025-012 — Frontend Outage` gives `Frontend Outage`. */
export function effectLabel({ title, metadata }: Postmortem, translate: Translate): string {
  const words = label(title?.value ?? '')
    .replace(/^(?:blameless |incident )?post-?mortem(?: report)?\b[\s:–—-]*/i, '')
    .replace(metadata.id ? label(metadata.id.value) : /^[A-Z]{2,}-\d[\d-]*\b/, '')
    .replace(/^[\s:–—-]+/, '');
  return words || label(title?.value ?? '') || translate('The incident');
}

/** How bad it was: the severity, how long it lasted, and the first measured line of the impact. */
export function effectNotes(postmortem: Postmortem): string[] {
  const { severity, duration } = postmortem.metadata;
  const length = duration && label(duration.value.written).replace(/\s*\(.*$/, '');
  const headline = [severity && label(severity.value), length].filter(Boolean).join(' · ');
  return [headline, firstMeasuredImpact(postmortem)].filter(
    (note) => note !== undefined && note !== '',
  ) as string[];
}

function firstMeasuredImpact({ prose, text }: Postmortem): string | undefined {
  for (const { section, sentences } of prose) {
    if (section?.kind !== 'impact') continue;
    for (const { span } of sentences) {
      const sentence = label(text.slice(span.start, span.end));
      if (/\d/.test(sentence)) return sentence;
    }
  }
  return undefined;
}
