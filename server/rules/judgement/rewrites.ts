import type { Clause } from '../../model/english/clauses';
import { pastParticiple } from '../../model/english/inflection';
import type { Phrase } from '../../model/english/phrases';
import { isMark, type Word } from '../../model/english/word';
import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../edits';
import type { Edit, Fix } from '../rule';
import type { Judged } from './judgements';

/**
 * Other ways to say it that can be inserted as they are: the deed without the person, the step that was missing,
 * or the question that leads on. Every word that is not about the person stays as the author wrote it.
 */
export function rewritesOf(postmortem: Postmortem, judged: Judged): Fix[] {
  const sight = new Rewriting(postmortem.text, judged);
  const rewrites = [sight.withoutPerson(), sight.missingStep(), sight.systemsQuestion()].filter(
    (fix) => fix !== undefined,
  );
  return [...rewrites, ...sight.questionsAfter()];
}

const particles = /^(down|up|off|out|over|through|in|back|away|on)$/;
const aboutThePerson = /^(he|she|they|him|them|himself|herself|themselves|his|her|their|who|we|i|us|our|my)$/;

/** One sentence on its way to another wording. Offsets are the document's. */
class Rewriting {
  private readonly words: readonly Word[];
  private readonly offset: number;

  constructor(
    private readonly text: string,
    private readonly judged: Judged,
  ) {
    this.words = judged.reproach.reading.words;
    this.offset = judged.sentence.span.start;
  }

  /** "Sarah deleted the production database" becomes "The production database was deleted". */
  withoutPerson(): Fix | undefined {
    const deed = this.transitiveDeed();
    if (deed === undefined || deed.isForgotten || deed.clause.verb.negated) return undefined;
    if (deed.clause.verb.modal !== undefined) return undefined;
    const { object, clause, particle } = deed;
    const helper = clause.verb.perfect
      ? 'had been'
      : clause.verb.past
        ? was(object, this.words)
        : is(object, this.words);
    return this.passive(
      deed,
      ` ${helper} ${pastParticiple(clause.verb.lemma)}${particle === undefined ? '' : ` ${particle}`}`,
      '',
      'Say what happened, without the person',
    );
  }

  /** "Dave didn't test his changes" becomes "No step made sure that the changes were tested". */
  missingStep(): Fix | undefined {
    const deed = this.transitiveDeed();
    if (deed === undefined) return undefined;
    const { verb } = deed.clause;
    const isOmission = verb.negated || verb.modal === 'should' || deed.isForgotten;
    if (!isOmission || verb.modal === 'would') return undefined;
    const participle = pastParticiple(deed.infinitive);
    const particle = deed.particle === undefined ? '' : ` ${deed.particle}`;
    return this.passive(
      deed,
      ` ${was(deed.object, this.words)} ${participle}${particle}`,
      'No step made sure that ',
      'Name the step that was missing',
    );
  }

  /** "Who approved this change?" becomes "What made it possible for this change to be approved?". */
  systemsQuestion(): Fix | undefined {
    const { clause } = this.judged.reproach;
    const opening = clause?.subject && this.words[clause.subject.first];
    if (clause === undefined || opening?.lower !== 'who') return undefined;
    const deed = this.deedWith(clause, clause.verb.main, clause.verb.lemma);
    if (deed === undefined || clause.subject?.first !== 0) return undefined;
    return this.passive(
      deed,
      ` to be ${pastParticiple(clause.verb.lemma)}`,
      'What made it possible for ',
      'Ask about the step instead',
    );
  }

  questionsAfter(): Fix[] {
    const questions = questionsFor[this.judged.reproach.kind] ?? [];
    return questions.map((question) => ({
      title: `Ask: ${question}`,
      kind: 'suggestion',
      edits: [insertion(this.endOfSentence(), `${this.endsWithMark() ? '' : '.'} ${question}`)],
    }));
  }

  private transitiveDeed(): Deed | undefined {
    const { clause } = this.judged.reproach;
    if (clause?.subject === undefined || clause.verb.passive || clause.relation !== 'main') return undefined;
    if (this.words[clause.subject.first]?.lower === 'who') return undefined;
    if (this.words.slice(0, clause.subject.first).some((word) => !isTimeOrMark(word))) return undefined;
    const forgotten = this.infinitiveAfter(clause);
    if (forgotten !== undefined)
      return this.deedWith(clause, forgotten, this.words[forgotten]?.lemma ?? '', true);
    return this.deedWith(clause, clause.verb.main, clause.verb.lemma);
  }

  /** The verb behind "forgot to", "failed to", "neglected to", "didn't bother to". */
  private infinitiveAfter({ verb }: Clause): number | undefined {
    if (!/^(forget|fail|neglect|omit|bother|remember|refuse)$/.test(verb.lemma)) return undefined;
    const isInfinitive =
      this.words[verb.last + 1]?.lower === 'to' && this.words[verb.last + 2]?.kind === 'VERB';
    return isInfinitive ? verb.last + 2 : undefined;
  }

  private deedWith(clause: Clause, main: number, infinitive: string, isForgotten = false): Deed | undefined {
    const { phrases } = this.judged.reproach.reading;
    const next = this.words[main + 1];
    const particle =
      next !== undefined && particles.test(next.lower) && phrases.some(({ first }) => first === main + 2)
        ? next.lower
        : undefined;
    const start = main + (particle === undefined ? 1 : 2);
    const object = phrases.find(({ first }) => first === start);
    if (object === undefined || infinitive === '' || /^(fail|have|be|do)$/.test(infinitive)) return undefined;
    if (!this.isWhole(object)) return undefined;
    return { clause, object, infinitive, isForgotten, ...(particle !== undefined && { particle }) };
  }

  /** The object must be all of what was acted on, and nothing behind it may speak of the person. */
  private isWhole(object: Phrase): boolean {
    const next = this.words[object.last + 1];
    const rest = this.words.slice(object.first + 1);
    const head = this.words[object.head];
    if (head === undefined || (head.kind === 'PRON' && !/^(it|this|that|these|those)$/.test(head.lower)))
      return false;
    if (
      next?.kind === 'CCONJ' ||
      next?.kind === 'NOUN' ||
      next?.kind === 'ADJ' ||
      next?.kind === 'VERB' ||
      next?.kind === 'PROPN'
    )
      return false;
    if (next !== undefined && (this.isLooseParticle(object.last + 1) || /^(to|of)$/.test(next.lower)))
      return false;
    return (
      !rest.some((word) => aboutThePerson.test(word.lower)) &&
      !this.judged.reproach.reading.clauses.some((clause) => clause.relation === 'shared')
    );
  }

  /** "took it down" against "caught it in review": the particle has no phrase of its own. */
  private isLooseParticle(index: number): boolean {
    const { phrases } = this.judged.reproach.reading;
    return (
      particles.test(this.words[index]?.lower ?? '') && !phrases.some(({ first }) => first === index + 1)
    );
  }

  /** Puts `before` where the person stood, and `after` behind the object. */
  private passive({ clause, object }: Deed, after: string, before: string, title: string): Fix | undefined {
    const start = this.offset + (this.words[clause.subject?.first ?? 0]?.span.start ?? 0);
    const first = this.words[object.first];
    const objectStart = this.offset + (first?.span.start ?? 0);
    const objectEnd = this.offset + this.endOf(object);
    const opening = this.openingEdit(object, before === '');
    const kept = this.text.slice(this.gapBefore(objectStart), objectStart);
    if (
      !isBalanced(this.text.slice(objectStart - kept.length, objectEnd)) ||
      !isBalanced(this.text.slice(start, objectStart - kept.length))
    )
      return undefined;
    const edits: Edit[] = [
      { span: { start, end: objectStart - kept.length }, newText: before },
      ...opening,
      insertion(objectEnd, after),
    ];
    return { title, kind: 'suggestion', edits };
  }

  /** Markup that opens right before the object, such as a backtick, stays with it. */
  private gapBefore(start: number): number {
    let from = start;
    while (from > 0 && /[`*_[]/.test(this.text[from - 1] ?? '')) from -= 1;
    return from;
  }

  /** The first word of the sentence gets its capital; "his changes" are "the changes" once he is gone. */
  private openingEdit(object: Phrase, isFirst: boolean): Edit[] {
    const word = this.words[object.first];
    if (word === undefined) return [];
    const span: Span = { start: this.offset + word.span.start, end: this.offset + word.span.end };
    const written = this.text.slice(span.start, span.end);
    const neutral = /^(his|her|their|my|our)$/.test(word.lower) ? 'the' : written;
    const isCode = this.text[span.start - 1] === '`' || !this.text.startsWith(word.text, span.start);
    const newText = isFirst && !isCode ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral;
    return newText === written || isCode ? [] : [{ span, newText }];
  }

  /** Code and links are padded in the words, so the phrase ends where the next word begins, less the space. */
  private endOf(object: Phrase): number {
    const next = this.words[object.last + 1];
    const own = this.words[object.last]?.span.end ?? 0;
    const limit = next?.span.start ?? this.judged.sentence.span.end - this.offset;
    const gap = this.text.slice(this.offset + own, this.offset + limit);
    return own + gap.trimEnd().length;
  }

  private endsWithMark(): boolean {
    return /[.?!:;…]["'”’)*_\]]*$/.test(
      this.text.slice(this.judged.sentence.span.start, this.judged.sentence.span.end),
    );
  }

  private endOfSentence(): number {
    return this.judged.sentence.span.end;
  }
}

interface Deed {
  readonly clause: Clause;
  readonly object: Phrase;
  readonly infinitive: string;
  /** True behind "forgot to" and the like. */
  readonly isForgotten: boolean;
  readonly particle?: string;
}

const possible = 'What made this possible, and what would have stopped it?';
const substitution = 'If somebody else had been in this position, would our system have stopped them?';
const known = 'What was known at that moment, and what made the choice look right?';

const questionsFor: Partial<Record<string, readonly string[]>> = {
  'individual-fault': [possible, substitution],
  'group-fault': [possible, substitution],
  'human-error': [possible, substitution],
  counterfactual: [known],
  judgement: [known],
  'who-question': ['What could the system check, so that nobody has to remember it?'],
  'owning-up': [possible],
  'agentless-hint': [possible],
};

function was(object: Phrase, words: readonly Word[]): string {
  return isPlural(object, words) ? 'were' : 'was';
}

function is(object: Phrase, words: readonly Word[]): string {
  return isPlural(object, words) ? 'are' : 'is';
}

function isPlural(object: Phrase, words: readonly Word[]): boolean {
  const head = words[object.head];
  if (head === undefined) return false;
  if (/^(these|those|both|they|them)$/.test(head.lower)) return true;
  return (
    head.kind === 'NOUN' &&
    head.lower.endsWith('s') &&
    head.lemma !== head.lower &&
    !head.lower.endsWith('ss')
  );
}

function isTimeOrMark(word: Word): boolean {
  return isMark(word) || word.kind === 'NUM';
}

function isBalanced(text: string): boolean {
  return (
    ['`', '**', '"'].every((mark) => text.split(mark).length % 2 === 1) &&
    text.split('[').length === text.split(']').length
  );
}
