import { instantOfStamp } from '../model/when';
import type { ImportedEvent, Importer, Unreadable } from './importer';
import { oneLine } from './oneLine';

const commitLine = /^commit ([0-9a-f]{7,64})\b/;
const dateLine = /^(?:Author|Commit)?Date:\s+(.+)$/;
const shortLine =
  /^\s*[*|\\/ ]*([0-9a-f]{7,64})\s+(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:Z|\s?[+-]\d{2}:?\d{2}))\s+(.+)$/;

/**
 * What `git log` prints, and a line per commit as of `git log --pretty='%h %cI %s'`. Authors are left out on
 * purpose: a timeline says what changed.
 */
export const gitLog: Importer = {
  title: 'Git log',
  read(text) {
    const lines = text.split(/\r?\n/);
    if (lines.some((line) => commitLine.test(line))) return whole(lines);
    const short = lines.map((line) => shortLine.exec(line));
    return short.some(Boolean) ? linePerCommit(lines, short) : undefined;
  },
};

function whole(lines: readonly string[]) {
  const events: ImportedEvent[] = [];
  const unreadable: Unreadable[] = [];
  let commit: { line: number; hash: string; instant?: number; subject?: string } | undefined;
  const finish = (): void => {
    if (!commit) return;
    const { line, hash, instant, subject } = commit;
    if (instant === undefined) unreadable.push({ line, reason: 'the commit has no date' });
    else events.push(commitEvent(instant, hash, subject ?? 'without a message'));
  };
  lines.forEach((line, index) => {
    const hash = commitLine.exec(line)?.[1];
    const date = dateLine.exec(line)?.[1];
    if (hash !== undefined) {
      finish();
      commit = { line: index + 1, hash };
    } else if (commit && date !== undefined) {
      const instant = instantOfStamp(date);
      if (instant !== undefined) commit.instant = instant;
    } else if (commit && commit.subject === undefined && /^ {4}\S/.test(line)) commit.subject = line.trim();
  });
  finish();
  return { events, unreadable };
}

function linePerCommit(lines: readonly string[], found: readonly (RegExpExecArray | null)[]) {
  const events: ImportedEvent[] = [];
  const unreadable: Unreadable[] = [];
  found.forEach((parts, index) => {
    const [, hash = '', date = '', subject = ''] = parts ?? [];
    const instant = parts ? instantOfStamp(date) : undefined;
    if (instant !== undefined) events.push(commitEvent(instant, hash, subject));
    else if (lines[index]?.trim())
      unreadable.push({ line: index + 1, reason: 'this is no commit with a date' });
  });
  return { events, unreadable };
}

function commitEvent(instant: number, hash: string, subject: string): ImportedEvent {
  return { instant, source: 'GIT', text: oneLine(`Commit ${hash.slice(0, 9)}: "${subject}"`) };
}
