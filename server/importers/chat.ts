import type { ImportedEvent, Importer } from './importer';
import { oneLine } from './oneLine';
import { isName, isNameAlone, type PlainLine, type TimedLine, timedLines } from './timedLines';

/** `<casey> text`, `Casey Lee: text`, `casey | text`: who speaks, and what they say. */
const spoken = /^(?:<([^<>]{1,60})>|([\p{L}@][\p{L}\p{N} ._'’@-]{0,59}?)(?::|\s\|))\s+(\S.*)$/u;

/** Messages copied out of a chat: Slack, Teams, Discord, IRC and whatever puts a time beside a name. */
export const chat: Importer = {
  title: 'Chat',
  read(text, context) {
    const messages: Message[] = [];
    const early: PlainLine[] = [];
    let above: string | undefined;
    for (const line of timedLines(text, context)) {
      const words = line.words.trim();
      const message = messages.at(-1);
      if ('instant' in line) {
        const isUnderName = isTimeAlone(line) && above !== undefined && isName(above);
        if (isUnderName) (message?.text ?? early).pop();
        const speaking = isUnderName ? above : message?.author;
        messages.push({ instant: line.instant, ...speakerOf(line, speaking) });
      } else if (words !== '' && !isOrnament(words)) {
        if (message) message.text.push(words);
        else early.push(line);
      }
      above = 'instant' in line ? undefined : words;
    }
    if (messages.length === 0) return undefined;
    return {
      events: messages.flatMap(eventOf),
      unreadable: early.map(({ line }) => ({ line, reason: 'there is no time before it' })),
    };
  },
};

/** Slack copies the first speaker's name onto a line of its own, above the time, which it moves in. */
function isTimeAlone({ words, before, after }: TimedLine): boolean {
  return before === '' && after === '' && /^\s/.test(words);
}

interface Message {
  readonly instant: number;
  readonly author: string | undefined;
  readonly text: string[];
}

function speakerOf(
  { before, after }: { readonly before: string; readonly after: string },
  speaking: string | undefined,
): Pick<Message, 'author' | 'text'> {
  if (before !== '') return { author: before, text: [] };
  const [, nick, author, said] = spoken.exec(after) ?? [];
  if (said !== undefined) return { author: nick ?? author, text: [said] };
  // Teams writes the name alone behind the time, and what was said on the next line.
  if (isNameAlone(after)) return { author: after, text: [] };
  return { author: after === '' ? speaking : undefined, text: after === '' ? [] : [after] };
}

function eventOf({ instant, author, text }: Message): ImportedEvent[] {
  if (text.length === 0) return [];
  const words = oneLine(text.join(' '));
  return [{ instant, source: 'SL', text: author === undefined ? words : `${author}: "${words}"` }];
}

/** What chats put between messages: reactions, the number of replies, "(edited)", a day between lines. */
function isOrnament(words: string): boolean {
  return /^(?::[\w+-]+:(?:\s*\d+)?|\d{1,3}|\(edited\)|new|\d+ repl(?:y|ies).*|[-─—–_=]{3,})$/i.test(words);
}
