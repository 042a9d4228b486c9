import type { ReportedDiagnostic, Reporter } from './reporter';

/** Puts words in a colour where the terminal has colours, and gives them back as they are where it has none. */
export type Paint = (
  style: 'red' | 'yellow' | 'blue' | 'gray' | 'green' | 'underline',
  words: string,
) => string;

export const plainPaint: Paint = (_, words) => words;

const severities = {
  1: { name: 'error', style: 'red' },
  2: { name: 'warning', style: 'yellow' },
  3: { name: 'information', style: 'blue' },
  4: { name: 'hint', style: 'gray' },
} as const;

/**
 * For people: the findings of a file under its name, then one line that sums up.
 *
 *     postmortems/db.md
 *       12:3  warning  "should have" judges …  blame/counterfactual
 *
 *     1 finding (1 warning) in 1 of 3 files
 */
export function textReporter(paint: Paint = plainPaint): Reporter {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let files = 0;
  let withFindings = 0;
  return {
    begin: () => '',
    file({ path, diagnostics }) {
      files += 1;
      if (diagnostics.length === 0) return '';
      withFindings += 1;
      for (const { severity = 1 } of diagnostics) counts[severity] += 1;
      const rows = aligned(
        diagnostics.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`),
      );
      const lines = diagnostics.map((diagnostic, index) => line(rows[index] ?? '', diagnostic, paint));
      return `${paint('underline', path)}\n${lines.join('')}\n`;
    },
    end() {
      const total = counts[1] + counts[2] + counts[3] + counts[4];
      if (files === 0) return 'No postmortems found\n';
      if (total === 0) return paint('green', `No findings in ${numberOf(files, 'file')}`).concat('\n');
      const parts = ([1, 2, 3, 4] as const).filter((severity) => counts[severity] > 0);
      const detail = parts
        .map((severity) => numberOf(counts[severity], severities[severity].name))
        .join(', ');
      return `${numberOf(total, 'finding')} (${detail}) in ${withFindings} of ${numberOf(files, 'file')}\n`;
    },
  };
}

const widestSeverity = 'information'.length;

function line(place: string, { severity = 1, message, code }: ReportedDiagnostic, paint: Paint): string {
  const { name, style } = severities[severity];
  return `  ${paint('gray', place)}  ${paint(style, name.padEnd(widestSeverity))}  ${message}  ${paint('gray', String(code ?? ''))}\n`;
}

function aligned(places: readonly string[]): string[] {
  const width = Math.max(...places.map(({ length }) => length));
  return places.map((place) => place.padStart(width));
}

/** `information` has no plural. */
function numberOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}
