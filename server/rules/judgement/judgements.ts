import { type Cast, castOf } from '../../model/cast';
import { readEnglish } from '../../model/english';
import type { Postmortem, ProseBlock, Section, SectionKind, Sentence } from '../../model/postmortem';
import { remembered } from '../../model/remembered';
import { asksOn, isAskedOn } from './askedOn';
import type { BlameKind } from './candidate';
import { judge, type Reproach } from './judge';
import type { Tone } from './sight';

/** A reproach and the sentence of the document it stands in. */
export interface Judged {
  readonly block: ProseBlock;
  readonly sentence: Sentence;
  readonly reproach: Reproach;
}

const judgements = new WeakMap<Postmortem, readonly Judged[]>();

/** The sentences of a document that the rule for `kind` reports; all of these rules share one reading. */
export function judgedAs(postmortem: Postmortem, kind: BlameKind): readonly Judged[] {
  return judgementsOf(postmortem).filter(({ reproach }) => reproach.kind === kind);
}

/** Every sentence with a reproach in it, in the order of the text, each with the most specific one only. */
export function judgementsOf(postmortem: Postmortem): readonly Judged[] {
  const known = judgements.get(postmortem);
  if (known !== undefined) return known;
  const found = [...read(postmortem)];
  judgements.set(postmortem, found);
  return found;
}

function* read(postmortem: Postmortem): Generator<Judged> {
  const court = courtOf(castOf(postmortem));
  for (const block of postmortem.prose) {
    const tone = toneOf(block.section);
    for (const sentence of block.sentences) {
      if (asksOn(sentence)) continue;
      const reproach = court.judge(sentence.words, tone);
      if (reproach !== undefined && !isAskedOn(block, sentence)) yield { block, sentence, reproach };
    }
  }
}

/** Judges sentences among the same people and systems, and remembers what it found. */
interface Court {
  judge(words: string, tone: Tone): Reproach | undefined;
}

/** While someone types, who is who stays the same and so do all sentences but one; this much is kept. */
const rememberedCourts = 20;
const rememberedSentences = 20_000;
const courts = new Map<string, Court>();

function courtOf(cast: Cast): Court {
  const key = [cast.people, cast.systems].map((names) => [...names].toSorted().join(' ')).join('\n');
  const known = courts.get(key);
  if (known !== undefined) return known;
  if (courts.size >= rememberedCourts) courts.clear();
  const court = newCourt(cast);
  courts.set(key, court);
  return court;
}

/** Each tone remembers for itself, because a key joined of tone and words costs as much as reading the words. */
function newCourt(cast: Cast): Court {
  const byTone = new Map<Tone, (words: string) => Reproach | undefined>();
  return {
    judge(words, tone) {
      let judged = byTone.get(tone);
      if (judged === undefined) {
        judged = remembered((text) => judge(readEnglish(text), cast, tone), rememberedSentences);
        byTone.set(tone, judged);
      }
      return judged(words);
    },
  };
}

const tones: Partial<Record<SectionKind, Tone>> = {
  'root-cause': 'cause',
  'five-whys': 'cause',
  'contributing-factors': 'strict',
  trigger: 'cause',
  'went-wrong': 'strict',
  'lessons-learned': 'strict',
  summary: 'plain',
  impact: 'plain',
  timeline: 'gentle',
  'went-well': 'praise',
  'got-lucky': 'praise',
};

/** How a section is meant, by its kind. */
export function toneOf(section: Section | undefined): Tone {
  return (section?.kind && tones[section.kind]) ?? 'elsewhere';
}
