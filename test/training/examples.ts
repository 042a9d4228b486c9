import { castOf } from '../../server/model/cast';
import { readEnglish } from '../../server/model/english';
import { parse } from '../../server/model/parse';
import type { Span } from '../../server/model/span';
import { toneOf } from '../../server/rules/judgement/judgements';
import { type Sight, sightOf } from '../../server/rules/judgement/sight';

/** A sentence by itself, and what a careful facilitator would say to it; the fixtures hold these. */
export interface LabelledSentence {
  readonly section: string;
  /** `blame` must be reported, `soft` may be, quietly, and `neg` must be left alone. */
  readonly label: 'blame' | 'soft' | 'neg';
  readonly text: string;
}

/** The sentence as the judgement sees it. What was labelled as one may be read as several that share its weight. */
export interface SeenSentence {
  readonly sight: Sight;
  readonly label: LabelledSentence['label'];
  readonly share: number;
}

/** Lays labelled sentences out as drafts of a report each, so that those who are named are known as in a report. */
export function* seenInDrafts(labelled: readonly LabelledSentence[]): Generator<SeenSentence> {
  for (let from = 0; from < labelled.length; from += sentencesPerDraft) {
    const draft = newDraft(labelled.slice(from, from + sentencesPerDraft));
    yield* seenInReport(draft.text, draft.places);
  }
}

const sentencesPerDraft = 40;

/** A stretch of a report that was labelled, in UTF-16 offsets. */
export interface LabelledPlace extends Span {
  readonly label: LabelledSentence['label'];
}

/** The sentences of a report that carry a label. */
export function* seenInReport(text: string, places: readonly LabelledPlace[]): Generator<SeenSentence> {
  const postmortem = parse(text, { language: 'markdown', declared: true });
  const cast = castOf(postmortem);
  const parts = new Map<LabelledPlace, Sight[]>();
  for (const { section, sentences } of postmortem.prose) {
    for (const { span, words } of sentences) {
      const place = places.find(({ start, end }) => start < span.end && span.start < end);
      if (place === undefined) continue;
      const sights = parts.get(place) ?? [];
      sights.push(sightOf(readEnglish(words), cast, toneOf(section)));
      parts.set(place, sights);
    }
  }
  for (const [{ label }, sights] of parts) {
    for (const sight of sights) yield { sight, label, share: 1 / sights.length };
  }
}

function newDraft(labelled: readonly LabelledSentence[]): { text: string; places: LabelledPlace[] } {
  let text = '# Postmortem: Checkout outage\n\n**Date**: 2025-03-15\n**Severity**: SEV-2\n\n';
  const places: LabelledPlace[] = [];
  for (const [section, sentences] of bySection(labelled)) {
    text += `## ${section}\n\n`;
    const bullet = section === 'Timeline' || section === 'Action Items' ? '- ' : '';
    for (const { text: sentence, label } of sentences) {
      const start = text.length + bullet.length;
      places.push({ start, end: start + sentence.length, label });
      text += `${bullet}${sentence}\n\n`;
    }
  }
  return { text, places };
}

function bySection(labelled: readonly LabelledSentence[]): Map<string, LabelledSentence[]> {
  const sections = new Map<string, LabelledSentence[]>();
  for (const sentence of labelled) {
    sections.set(sentence.section, [...(sections.get(sentence.section) ?? []), sentence]);
  }
  return sections;
}
