import { once } from 'node:events';
import { styleText } from 'node:util';
import type { Paint } from '../../reporters/text';
import { plainPaint } from '../../reporters/text';
import { decode } from '../files';

/** The exit statuses, worst last: nothing to say, something found, something could not be done. */
export const exit = { fine: 0, found: 1, failed: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

export function worse(one: Exit, other: Exit): Exit {
  return one > other ? one : other;
}

/** Waits where the reader of our output is slower than we are, so that output never piles up in memory. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function complain(words: string): void {
  process.stderr.write(`postmortem: ${words}\n`);
}

/** Colours for a terminal only, and not against the wish in `NO_COLOR`. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  if (!stream.isTTY || process.env.NO_COLOR) return plainPaint;
  return (style, words) => styleText(style, words);
}

export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return decode(Buffer.concat(chunks));
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
export function stopQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
