import { millisecondsPerMinute } from '../model/when';
import type { ImportedEvent, Importer, Unreadable } from './importer';
import { kubernetesText } from './kubernetesEvents';

/**
 * What `kubectl get events` prints, with or without namespaces. It says how long ago things happened, so the times
 * are counted back from now and only approximate.
 */
export const eventTable: Importer = {
  title: 'kubectl get events',
  read(text, { now }) {
    const lines = text.split(/\r?\n/);
    const head = lines.findIndex((line) => /\bLAST SEEN\b.*\bREASON\b.*\bOBJECT\b/.test(line));
    if (head < 0) return undefined;
    const columns = columnsOf(lines[head] ?? '');
    const events: ImportedEvent[] = [];
    const unreadable: Unreadable[] = [];
    lines.slice(head + 1).forEach((line, index) => {
      if (line.trim() === '') return;
      const cell = (name: string): string => cellOf(line, columns, name);
      const age = ageOf(cell('LAST SEEN'));
      if (age === undefined) {
        unreadable.push({
          line: head + index + 2,
          reason: 'the line does not begin with an age such as "5m12s"',
        });
        return;
      }
      const text = kubernetesText(cell('REASON'), cell('OBJECT'), cell('MESSAGE'));
      events.push({ instant: now - age, approximate: true, source: 'K8', text });
    });
    return { events, unreadable };
  },
};

interface Column {
  readonly name: string;
  readonly start: number;
}

/** kubectl pads each column with at least three spaces; a name may have one space in it. */
function columnsOf(head: string): Column[] {
  return [...head.matchAll(/\S+(?: \S+)*/g)].map((name) => ({ name: name[0], start: name.index }));
}

function cellOf(line: string, columns: readonly Column[], name: string): string {
  const index = columns.findIndex((column) => column.name === name);
  const column = columns[index];
  if (!column) return '';
  return line.slice(column.start, columns[index + 1]?.start).trim();
}

const units: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1, s: 1 / 60 };

/** `5m12s` in milliseconds; of `12s (x5 over 10m)` it is the first. */
function ageOf(written: string): number | undefined {
  const age = /^(?:\d+[dhms])+/.exec(written)?.[0];
  if (age === undefined) return undefined;
  let minutes = 0;
  for (const [, amount, unit = ''] of age.matchAll(/(\d+)([dhms])/g))
    minutes += Number(amount) * (units[unit] ?? 0);
  return minutes * millisecondsPerMinute;
}
