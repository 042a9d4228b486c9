import type { Piece } from './markdown';
import { linesOf, located, type Passage, within } from './passage';
import { sentenceBounds } from './prose';
import type { Located } from './span';
import { timeAtStart } from './timeAtStart';
import { zonePattern } from './when';

/** Zones that hold for the whole timeline: in its heading, in a column's name, or in a sentence about times. */
export function* statedZones(head: Passage | undefined, pieces: readonly Piece[]): Generator<Located> {
  if (head && !timeAtStart(head)) yield* zonesIn(head);
  for (const piece of pieces) {
    if (piece.kind === 'table' && piece.header.span.start >= 0) {
      for (const { content } of piece.header.cells) yield* zonesIn(content);
    }
    if (piece.kind === 'paragraph' || piece.kind === 'item') {
      for (const words of untimed(piece.content)) {
        if (/\btime(?:s|zones?|stamps?)?\b/i.test(words.text)) yield* zonesIn(words);
      }
    }
  }
}

/** "All times PDT." at the top of a report holds for its timeline, where that says nothing else. */
export function* zonesOverReport(pieces: readonly Piece[]): Generator<Located> {
  for (const piece of pieces) {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue;
    if (!ofAllTimes.test(piece.content.text)) continue;
    for (const words of untimed(piece.content)) if (ofAllTimes.test(words.text)) yield* zonesIn(words);
  }
}

/** "Context (all times UTC)": any heading may say it of the entries below it. */
export function* zonesOverEntries(head: Passage): Generator<Located> {
  if (ofAllTimes.test(head.text)) yield* zonesIn(head);
}

/** "Down from 10:30 AM to 12:00 PM UTC" in the summary says in what zone the report's clock runs. */
export function* zonesBesideTimes(pieces: readonly Piece[]): Generator<Located> {
  for (const piece of pieces) {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue;
    for (const { 0: all, 1: zone = '', index } of piece.content.text.matchAll(besideTime)) {
      const end = index + all.length;
      yield located(piece.content, end - zone.length, end);
      return;
    }
  }
}

const besideTime = new RegExp(
  `(?<![\\d:])\\d\\d?[:.]\\d\\d(?::\\d\\d)?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?\\s\\(?(?![+-])(${zonePattern.source})`,
  'g',
);

const ofAllTimes = /\ball\s+(?:the\s+)?times\b|\btime\s?zones?\b/i;

/** The lines that are no entries, then the sentences that go on over the end of a line. */
function* untimed(content: Passage): Generator<Passage> {
  const lines = linesOf(content);
  const timed = lines.findIndex((line) => timeAtStart(line));
  // "2016-09-05 (all times UTC)" dates the entries below it and is none itself.
  for (const line of lines) if (!timeAtStart(line) || ofAllTimes.test(line.text)) yield line;
  const before = timed < 0 ? content : within(content, content.start, lines[timed]?.start);
  if (!before.text.includes('\n')) return;
  for (const [from, to] of sentenceBounds(before.text)) {
    const sentence = within(before, before.start + from, before.start + to);
    if (sentence.text.includes('\n')) yield sentence;
  }
}

const anywhere = new RegExp(zonePattern.source, 'g');

function* zonesIn(content: Passage): Generator<Located> {
  for (const { 0: zone, index } of content.text.matchAll(anywhere)) {
    const before = content.text[index - 1] ?? '';
    // In `17:00-18:00` nothing is a zone.
    if (/^[+-]/.test(zone) ? /\d/.test(before) : /[A-Za-z]/.test(before)) continue;
    yield located(content, index, index + zone.length);
    return;
  }
}
