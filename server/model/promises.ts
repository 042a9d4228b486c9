import { saysItIsDone } from './done';
import { readItemText, tagPattern } from './itemText';
import type { Paragraph, Piece } from './markdown';
import { endOf, linesOf, located, type Passage, plain, within } from './passage';
import type { ActionItem } from './postmortem';
import { sentenceBounds } from './prose';
import { beginsWithTask } from './taskVerbs';

/** In a stretch without a list or a table, every sentence that commits somebody to something is an action item. */
export function readPromises(pieces: readonly Piece[]): ActionItem[] {
  const own = pieces.filter(({ quoted }) => !quoted);
  if (own.some((piece) => piece.kind === 'item' || piece.kind === 'table')) return [];
  const paragraphs = own.filter(
    (piece): piece is Paragraph => piece.kind === 'paragraph' && !taggedLine.test(piece.content.text),
  );
  return paragraphs.flatMap(({ content }) =>
    promisesIn(content).flatMap((promise) => {
      const read = readItemText(promise);
      const { span } = located(promise);
      return read ? [{ span, form: { kind: 'text', end: span.end, indent: '' } as const, ...read }] : [];
    }),
  );
}

/** A block such as `[AI-1] …` is an item as a whole. */
const taggedLine = new RegExp(tagPattern.source, 'm');

/**
 * What commits in a paragraph, with the question that it answers: "Do we need a second replica? Yes, add one." A
 * question that nothing or a no answers stays open and is no promise.
 */
function promisesIn(content: Passage): Passage[] {
  const sentences = sentencesOf(content);
  const isList = isListOfTasks(content, sentences);
  const promises: Passage[] = [];
  let question: number | undefined;
  for (const sentence of sentences) {
    const words = plain(sentence.text);
    if (words.endsWith('?')) {
      question ??= sentence.start;
    } else if (isList || commits(words)) {
      promises.push(within(content, question ?? sentence.start, endOf(sentence)));
      question = undefined;
    } else if (!bareAnswer.test(words)) {
      question = undefined;
    }
  }
  return promises;
}

const bareAnswer = /^(?:yes|unknown|maybe|possibly|probably|not yet|unclear)\.$/i;

/** Sentences, or lines where each stands for itself. */
function sentencesOf(content: Passage): Passage[] {
  const lines = linesOf(content);
  if (areItems(lines)) return lines;
  const bounds: [start: number, end: number][] = [];
  for (const [from, to] of sentenceBounds(content.text)) {
    const before = bounds.at(-1);
    // "We moved to tokens. (Done)" is one promise.
    if (before && /^[([_*]?done\b/i.test(content.text.slice(from, to))) before[1] = to;
    else bounds.push([from, to]);
  }
  return bounds.map(([from, to]) => within(content, content.start + from, content.start + to));
}

function areItems(lines: readonly Passage[]): boolean {
  if (lines.length < 2) return false;
  return (
    lines.every(({ text }) => /[.!?)\]]\s*$/.test(text)) || lines.every(({ text }) => beginsWithTask(text))
  );
}

/** Where most lines commit, "More alarms for when it fails." among them is one of the tasks as well. */
function isListOfTasks(content: Passage, lines: readonly Passage[]): boolean {
  if (lines.length < 3 || !areItems(linesOf(content))) return false;
  return lines.filter(({ text }) => commits(plain(text))).length * 2 > lines.length;
}

const introduction = '(?:(?:as|in|for|to|after|following|during|going|moving|from)\\b[^,.]{0,80},\\s*)?';
const subject =
  '(?!(?:it|this|that|these|those|there|which|users?|customers?)\\b)(?:we|I|they|(?:the\\s+)?[\\w.& -]{0,40}?\\b(?:team|leads?|engineers|maintainers)|[A-Z][\\w.]+(?:\\s[A-Z][\\w.]+){0,2})';
const promise =
  '(?:will|should|shall|must|needs?\\s+to|plans?\\s+to|(?:are|is)\\s+(?:going|planning|also\\s+looking|looking|working|considering|improving|adding)|(?:have|has)\\s+(?:already\\s+|now\\s+)?(?:been\\s+)?\\w+ed|intends?\\s+to|agree\\s+(?:that|to)|recommend|propose|suggest)';
const commitment = new RegExp(
  `^${introduction}${subject}\\s+(?:\\w+ly\\s+|also\\s+|therefore\\s+)?${promise}\\b`,
  'i',
);

/** "Unknown, create a ticket" answers a question and asks for something. */
const leadIn = /^(?:yes|unknown|unclear|true|agreed|ok|okay|sure|not yet|maybe|possibly)[,;:–—-]\s*/i;
/** "Short-term: Add an alert" */
const label = /^[A-Z][\w-]*(?:\s[\w-]+){0,3}:\s+/;
/** An imperative begins with its verb; what begins with one of these or with such an ending has another word there. */
/** "A new process will be created" promises without saying who. */
const passive =
  /^(?:\w+ly,\s)?(?:an?|the|new|additional|all|any|this|these|our|[\w.]+[’']s)\s[^.:]{3,100}?\s(?:will|should|must|shall|needs? to|is going to|are going to)\s(?:also\s|now\s)?be\s(?:\w+ed|built|made|written|put|set|rewritten)\b/i;
const imperative =
  /^(?!(?:Please|Refer|Read|Visit|Note|Thanks?|The|This|These|That|Those|There|A|An|It|In|On|At|As|For|If|When|While|After|Before|During|Since|Because|Due|With|Our|My|Their|All|Some|Most|No|Not|None|See|Here|Following|What|Why|How|Who|Both|Every|Any|We|I|You|They|He|She|Full|More|Many|Regardless|However|Although|Though|From|To|By|Of|Once|Until|Only|Currently|Also|Unfortunately)\b)[A-Z][a-z]+(?<!ing|ly|ed|[^s]s)\s+(?:[a-z]|[A-Z`"'(])/;

/** "Planned changes include adding …", "Implementation of a second server". */
const nominal =
  /^(?:planned\s+(?:changes|improvements|actions|measures|work)\s+(?:include|including|are)\b|(?:implementation|introduction|procurement|enhancement|adoption|development|creation|installation|automation|deployment|replacement|removal|migration|establishment|improvement|review)\s(?:and\s\w+\s)?of\s)/i;
/** "Progress may be tracked there", "Quality assurance is a stage": what begins like an order may tell how things are. */
const statement =
  /^[A-Z][a-z]+(?:\s[a-z-]+){0,3}?\s(?:is|are|was|were|has|had|may|might|can|could|cannot|remains?|continues|means|requires|allows|ensures|becomes|works|helps|keeps|gets|does|needs)\b|^(?:Good|Great|Better|Poor|Bad|Fast|Slow)\s/;

function commits(text: string): boolean {
  if (/[:?]$/.test(text) || text.length < 12) return false;
  const answer = (leadIn.exec(text) ?? label.exec(text))?.[0].length;
  if (answer !== undefined && beginsWithTask(text.slice(answer))) return true;
  if (imperative.test(text) && (beginsWithTask(text) || !statement.test(text))) return true;
  return commitment.test(text) || passive.test(text) || nominal.test(text) || saysItIsDone(text);
}
