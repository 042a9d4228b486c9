import type { Translate } from '../l10n/translate';
import type { Box } from '../protocol';
import { boxOf, type Item } from './item';
import { type Paragraph, styles, type TextBlock, typeset } from './typeset';
import type { Why } from './whyItems';

/** A card whose text is set: it knows how high it is, and can be placed. */
export interface Card {
  readonly height: number;
  place(x: number, y: number): Box[];
}

const inset = { x: 14, y: 10 };
const levelWidth = 32;
const evidenceGap = 8;
const evidenceInset = { x: 10, y: 4 };
const seam = 3;
const radius = 8;
const mostLines = 8;
const signWidth = 26;
const signGap = 9;

/** What a card hangs under: the answer before it, or the problem. */
export function lastOf({ head, answer }: Why): Item {
  return answer ?? head;
}

/** The problem, or a question over its answer with the evidence in it. */
export function whyCard(why: Why, parent: Item | undefined, width: number, translate: Translate): Card {
  const { head, answer } = why;
  if (!answer) return statement(head, undefined, translate('Problem'), width);

  const asked = withLevel(head, width - 2 * inset.x);
  const askedHeight = asked.height + 2 * inset.y;
  const answered = answerCard(why, answer, width, translate);
  return {
    height: askedHeight + seam + answered.height,
    place: (x, y) => [
      boxOf(head, parent, { x, y, width, height: askedHeight, radius }, asked, inset),
      ...answered.place(x, y + askedHeight + seam),
    ],
  };
}

/** A card of one sentence with a small heading: the problem, or the root cause. */
export function statement(item: Item, parent: Item | undefined, heading: string, width: number): Card {
  const text = typeset(
    [
      { text: heading, style: styles.note, maxLines: 1 },
      { text: item.label, style: styles.heading, maxLines: mostLines },
    ],
    width - 2 * inset.x,
  );
  const height = text.height + 2 * inset.y;
  return { height, place: (x, y) => [boxOf(item, parent, { x, y, width, height, radius }, text, inset)] };
}

function answerCard({ head, evidence }: Why, answer: Item, width: number, translate: Translate): Card {
  const text = answerText(answer, width - 2 * inset.x);
  const chips = evidence.map((item) => ({
    item,
    text: typeset(
      [{ ...paragraph(item), text: `${translate('Evidence:')} ${item.label}`, style: styles.small }],
      width - 2 * inset.x - 2 * evidenceInset.x,
    ),
  }));
  const chipsHeight = chips.reduce(
    (sum, chip) => sum + evidenceGap + chip.text.height + 2 * evidenceInset.y,
    0,
  );
  const height = text.height + chipsHeight + 2 * inset.y;
  return {
    height,
    place(x, y) {
      let top = y + inset.y + text.height;
      return [
        boxOf(answer, head, { x, y, width, height, radius }, text, inset),
        ...chips.map(({ item, text: { width: textWidth, height: textHeight, lines } }) => {
          const frame = {
            x: x + inset.x,
            y: top + evidenceGap,
            width: textWidth + 2 * evidenceInset.x,
            height: textHeight + 2 * evidenceInset.y,
            radius: 6,
          };
          top = frame.y + frame.height;
          return boxOf(item, answer, frame, { lines }, evidenceInset);
        }),
      ];
    },
  };
}

/** The answer; where a chain stops too early, a stop sign and its words below it. */
function answerText(answer: Item, width: number): TextBlock {
  const words = typeset([paragraph(answer)], width);
  const [note] = answer.notes;
  if (note === undefined) return words;
  const remark = typeset([{ text: note, style: styles.small, maxLines: 3 }], width - signWidth);
  const below = words.height + signGap;
  return {
    width,
    height: below + remark.height,
    lines: [
      ...words.lines,
      {
        text: '!',
        x: 9,
        y: below + styles.small.size,
        size: styles.small.size,
        bold: true,
        anchor: 'middle',
        role: 'stop',
      },
      ...remark.lines.map((line) => ({ ...line, bold: false, x: signWidth, y: line.y + below })),
    ],
  };
}

function paragraph({ label }: Item): Paragraph {
  return { text: label, style: styles.label, maxLines: mostLines };
}

/** The question, with the level of the why in front of it. */
function withLevel(question: Item, width: number): TextBlock {
  const text = typeset([{ ...paragraph(question), style: styles.heading }], width - levelWidth);
  const level = typeset(
    [{ text: String(question.count), style: styles.count, maxLines: 1 }],
    levelWidth,
    'middle',
  );
  return {
    width: text.width + levelWidth,
    height: text.height,
    lines: [
      ...level.lines.map((line) => ({ ...line, x: 9 })),
      ...text.lines.map((line) => ({ ...line, x: line.x + levelWidth })),
    ],
  };
}
