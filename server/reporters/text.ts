import { inEnglish, type Translate } from '../l10n/translate';
import type { ReportedDiagnostic, Reporter } from './reporter';

/** Puts words in a colour where the terminal has colours, and gives them back as they are where it has none. */
export type Paint = (
  style: 'red' | 'yellow' | 'blue' | 'gray' | 'green' | 'underline',
  words: string,
) => string;

export const plainPaint: Paint = (_, words) => words;

const severities = {
  1: { name: 'error', one: '1 error', many: '{count} errors', style: 'red' },
  2: { name: 'warning', one: '1 warning', many: '{count} warnings', style: 'yellow' },
  3: { name: 'information', one: '1 information', many: '{count} information', style: 'blue' },
  4: { name: 'hint', one: '1 hint', many: '{count} hints', style: 'gray' },
} as const;

/**
 * For people: the findings of a file under its name, then one line that sums up.
 *
 *     postmortems/db.md
 *       12:3  warning  "should have" judges …  blame/counterfactual
 *
 *     1 finding (1 warning) in 1 of 3 files
 */
export function textReporter(paint: Paint = plainPaint, translate: Translate = inEnglish): Reporter {
  const numberOf = (count: number, [one, many]: readonly [one: string, many: string]) =>
    count === 1 ? translate(one) : translate(many, { count });
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
      const lines = diagnostics.map((diagnostic, index) =>
        line(rows[index] ?? '', diagnostic, paint, translate),
      );
      return `${paint('underline', path)}\n${lines.join('')}\n`;
    },
    end() {
      const total = counts[1] + counts[2] + counts[3] + counts[4];
      if (files === 0) return `${translate('No postmortems found')}\n`;
      const among = numberOf(files, ['1 file', '{count} files']);
      if (total === 0)
        return paint('green', translate('No findings in {files}', { files: among })).concat('\n');
      const parts = ([1, 2, 3, 4] as const).filter((severity) => counts[severity] > 0);
      const detail = parts.map((severity) => {
        const { one, many } = severities[severity];
        return numberOf(counts[severity], [one, many]);
      });
      const amount = numberOf(total, ['1 finding', '{count} findings']);
      const said = translate('{findings} in {count} of {files}', {
        findings: `${amount} (${detail.join(', ')})`,
        count: withFindings,
        files: among,
      });
      return `${said}\n`;
    },
  };
}

function line(
  place: string,
  { severity = 1, message, code }: ReportedDiagnostic,
  paint: Paint,
  translate: Translate,
): string {
  const { name, style } = severities[severity];
  const widest = Math.max(...Object.values(severities).map((one) => translate(one.name).length));
  return `  ${paint('gray', place)}  ${paint(style, translate(name).padEnd(widest))}  ${message}  ${paint('gray', String(code ?? ''))}\n`;
}

function aligned(places: readonly string[]): string[] {
  const width = Math.max(...places.map(({ length }) => length));
  return places.map((place) => place.padStart(width));
}
