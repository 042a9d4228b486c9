import { markdownComments } from '../../model/comments';
import { statusOf } from '../../model/metadata';
import { remembered } from '../../model/remembered';
import type { Span } from '../../model/span';
import { yamlComments } from '../../model/yaml';
import { withoutCode } from '../masked';
import { withoutOverlaps } from '../matches';
import { plain } from '../nearest';
import type { Rule } from '../rule';

/** What templates leave to be replaced. The first that matches on a line is reported. */
const placeholders: readonly RegExp[] = [
  /\bYYYY[-/.]MM[-/.]DD\b(?:[ T]+HH:MM\b)?/gi,
  /\b(?:HH:MM(?::SS)?|XX:XX)\b(?:\s*[-–]\s*(?:HH:MM(?::SS)?|XX:XX)\b)?/gi,
  /\bX+\s+(?:minutes?|hours?)(?:\/hours?)?\b/g,
  /\bSEV-?\d(?:\s*[/|,]\s*SEV-?\d){2,}/gi,
  /\bDraft\s*[/|]\s*In Review\s*[/|]\s*Final\b/gi,
  /\b(?:INC|PI|AI|PM)-X{2,}\b/g,
  /\{\{\s?[\w/-]+(?:[ :][\w/-]+){1,12}\s?\}\}|\$\{[^{}\n]{1,80}\}|<<[^<>\n]{1,80}>>/g,
  /<(?:insert|your|name|date|time|title|link|describe|description)\b[^<>\n]{0,80}>/gi,
  /\[(?:ID|Title|Name|Date|Time|Author|Owner|owner|source|link|TBD|@owner|Due date)\](?![([:])/g,
  /\[(?:Describe|Insert|Enter|List of|Links? to|Names? of|Number of|Numbered list|Chronological|Credit good|Process gaps|5 Whys or|Incident commander or|Factor category|\d-\d paragraph)\b[^\][]{0,300}\](?![([:])/gi,
  /\blorem ipsum\b/gi,
  /\bTODO\b(?=\s*(?::|$|[|\]]))/gm,
];

export const leftoverPlaceholder: Rule<'placeholder'> = {
  id: 'structure/leftover-placeholder',
  title: 'Replace what the template left to be filled in',
  why: 'A placeholder in a finished postmortem looks like an answer and is none. Whatever cannot be answered is better said in words: “not measured”, “unknown”.',
  source: 'Seen in published reports: sample text of the template that stayed in for years.',
  severity: 'warning',
  reads: 'both',
  messages: {
    placeholder: '“{words}” is still from the template. Replace it, or say in words that it is not known.',
  },
  examples: [
    {
      title: 'A template half filled in',
      text: `# Postmortem: ⟦[ID]⟧ — Checkout outage

**Date**: ⟦YYYY-MM-DD⟧
**Severity**: ⟦SEV-1 / SEV-2 / SEV-3⟧
**Duration**: ⟦X minutes⟧
**Author**: ⟦[Incident Commander or designated author]⟧

## Summary

⟦[2-3 paragraph narrative of what happened. Written for someone
who was not involved.]⟧

## Timeline

| Time (UTC) | Source | Event |
| ---------- | ------ | ----- |
| ⟦HH:MM⟧ | PD | Alert fires |
`,
    },
    {
      title: 'The action items of a YAML file',
      text: '- id: PI-2025-001-01\n  title: "Add an alert for memory above 80 %"\n  deadline: ⟦YYYY-MM-DD⟧\n',
      language: 'yaml',
    },
    {
      title: 'Code, links, source tags, and a format that is spoken of in a comment',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC. <!-- write HH:MM -->

| Time | Source | Event |
| ---- | ------ | ----- |
| 09:14 | [GH] | The log format changed to \`YYYY-MM-DD\`, see [Title of the change](https://example.com) |
`,
    },
  ],
  *check({ postmortem, settings }) {
    const isDraft = plain(statusOf(postmortem) ?? '') === plain(settings.statuses[0] ?? '');
    // A draft is where placeholders belong; they are shown, and not held against it.
    const severity = isDraft ? 'information' : 'warning';
    const find = postmortem.kind === 'action-items' ? placeholdersInYaml : placeholdersInMarkdown;
    for (const { start, text } of postmortem.stretches) {
      for (const { 0: match, index } of find(text)) {
        const span = { start: start + index, end: start + index + match.length };
        const words = match.replace(/\s+/g, ' ');
        const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
        yield { message: 'placeholder', data: { words: shown }, span, severity };
      }
    }
  },
};

const placeholdersInMarkdown = remembered((text) => placeholdersIn(text, markdownComments(text)), 10_000);
const placeholdersInYaml = remembered((text) => placeholdersIn(text, yamlComments(text)), 10);

function placeholdersIn(
  text: string,
  comments: Iterable<{ readonly span: Span }>,
): readonly RegExpExecArray[] {
  const written = withoutCode(text, comments);
  return [...withoutOverlaps(placeholders.flatMap((one) => [...written.matchAll(one)]))];
}
