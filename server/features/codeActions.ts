import type { ClientCapabilities, CodeActionParams } from 'vscode-languageserver';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { type Span, touches } from '../model/span';
import type { Edit, Finding } from '../rules/rule';
import { suppressionFix } from '../rules/suppressionFix';
import type { ConfigurationView } from './configuration/configurationView';
import { toDiagnostic } from './diagnostics';
import type { DocumentView } from './documentView';
import { toSpan, toTextEdit } from './toLsp';

/** Applies every fix that cannot change the meaning. An editor may run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.postmortem`;

/**
 * The fixes of the findings that touch the range, then a way to keep each finding quiet. No rule is known by name
 * here: what a fix is, the finding says.
 */
export function codeActions(
  view: DocumentView,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  client: ClientCapabilities = {},
): CodeAction[] {
  const span = toSpan(view.positions, range);
  const touched = view.findings.filter((finding) => touches(finding.span, span));
  const resolvesLater = client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
  const fixes = asksFor(context.only, CodeActionKind.QuickFix) ? [...quickFixes(view, touched)] : [];
  return [
    ...(resolvesLater ? fixes : fixes.map((fix) => (fix.edit ? fix : resolveCodeAction(view, fix)))),
    ...(context.only && asksFor(context.only, fixAllKind) ? fixAll(view) : []),
  ];
}

/** The fixes of what is wrong in a settings file, where nothing can be kept quiet. */
export function configurationActions(
  view: ConfigurationView,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
): CodeAction[] {
  const span = toSpan(view.positions, range);
  const touched = view.findings.filter((finding) => touches(finding.span, span));
  return asksFor(context.only, CodeActionKind.QuickFix) ? [...fixActions(view, touched)] : [];
}

function* quickFixes(view: DocumentView, findings: readonly Finding[]): Iterable<CodeAction> {
  yield* fixActions(view, findings);
  for (const finding of findings) {
    const data: SuppressionData = { uri: view.uri, rule: finding.rule, span: finding.span };
    yield { ...quickFix(view, finding, `Ignore "${finding.rule}" here`), data };
  }
}

type EditedView = Pick<DocumentView, 'uri' | 'positions'>;

function* fixActions(view: EditedView, findings: readonly Finding[]): Iterable<CodeAction> {
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const edit = workspaceEdit(view, fix.edits);
      yield { ...quickFix(view, finding, fix.title), isPreferred: fix.kind === 'safe', edit };
    }
  }
}

function quickFix({ positions }: EditedView, finding: Finding, title: string): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(positions, finding)] };
}

/** Says which finding an unresolved code action would silence. */
interface SuppressionData {
  readonly uri: string;
  readonly rule: string;
  readonly span: Span;
}

/**
 * Where the comment has to stand that silences a finding is found out by trying, which takes as long as reading
 * the document a few times: too long for every move of the cursor, so it is done when the action is chosen.
 */
export function resolveCodeAction(view: DocumentView, action: CodeAction): CodeAction {
  const { rule, span } = action.data as SuppressionData;
  const finding = view.findings.find(
    (one) => one.rule === rule && one.span.start === span.start && one.span.end === span.end,
  );
  const fix = finding && suppressionFix(view.postmortem, finding);
  return fix ? { ...action, edit: workspaceEdit(view, fix.edits) } : action;
}

/** The document that an action from `codeActions` is for. */
export function documentOfAction(action: CodeAction): string {
  return (action.data as SuppressionData | undefined)?.uri ?? '';
}

function fixAll(view: DocumentView): CodeAction[] {
  const edits = safeEdits(view.findings);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: workspaceEdit(view, edits) }];
}

/**
 * The edits of the safe fixes that can be applied together. A fix that would touch the place of an earlier one is
 * left for the next run, whole: half a fix may change the meaning.
 */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ kind }) => kind === 'safe');
    if (fix && !fix.edits.some((edit) => taken.some((other) => touches(edit.span, other.span))))
      taken.push(...fix.edits);
  }
  return taken;
}

function workspaceEdit(view: EditedView, edits: readonly Edit[]): NonNullable<CodeAction['edit']> {
  return { changes: { [view.uri]: edits.map((edit) => toTextEdit(view.positions, edit)) } };
}

/** Kinds are a hierarchy: who asks for `source` wants `source.fixAll.postmortem` too. */
export function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}
