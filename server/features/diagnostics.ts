import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { ReportedDiagnostic } from '../reporters/reporter';
import type { Finding, Fix } from '../rules/rule';
import type { DocumentView } from './documentView';
import { diagnosticSeverities, type Positions, toRange, toTextEdit } from './toLsp';

export const diagnosticSource = 'postmortem';

/**
 * What programs read of a diagnostic: the rule's own facts, such as `missing: ['assignable']`, and the fixes as
 * edits that can be applied as they are.
 */
export interface DiagnosticData extends Readonly<Record<string, unknown>> {
  readonly fixes: readonly DiagnosticFix[];
}

export interface DiagnosticFix {
  readonly title: string;
  readonly kind: Fix['kind'];
  readonly edits: readonly TextEdit[];
}

/** A diagnostic of LSP that is also what reporters print. */
export type PostmortemDiagnostic = Diagnostic & ReportedDiagnostic;

/** What documents and settings files have in common. */
type DiagnosedView = Pick<DocumentView, 'findings' | 'positions' | 'resultId'>;

/** The answer to an editor that asks; nothing is sent again that it has already. */
export function diagnosticReport(
  view: DiagnosedView,
  { previousResultId }: Pick<DocumentDiagnosticParams, 'previousResultId'>,
): DocumentDiagnosticReport {
  const { resultId } = view;
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnostics(view) };
}

export function diagnostics({ findings, positions }: DiagnosedView): Diagnostic[] {
  return toDiagnostics(positions, findings);
}

export function toDiagnostics(positions: Positions, findings: readonly Finding[]): PostmortemDiagnostic[] {
  return findings.map((finding) => toDiagnostic(positions, finding));
}

export function toDiagnostic(positions: Positions, finding: Finding): PostmortemDiagnostic {
  const data: DiagnosticData = {
    ...finding.facts,
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => toTextEdit(positions, edit)),
    })),
  };
  return {
    range: toRange(positions, finding.span),
    severity: diagnosticSeverities[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: finding.message,
    data,
  };
}
