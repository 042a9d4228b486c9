import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { inEnglish, type Translate } from '../l10n/translate';
import type { Postmortem, Section, WhyChain, WhyStep } from '../model/postmortem';
import { contains, type Span } from '../model/span';
import type { DocumentView } from './documentView';
import { type Positions, toRange } from './toLsp';

/** The outline: sections by level, in each its events, factors, whys and action items. */
export function documentSymbols(
  { postmortem, positions }: DocumentView,
  translate: Translate = inEnglish,
): DocumentSymbol[] {
  const all = [...sectionEntries(postmortem), ...contentEntries(postmortem, translate)];
  return nested(all.sort(byPosition)).map((entry) => symbol(positions, entry, translate));
}

interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The part to put the cursor on. */
  readonly focus: Span;
  readonly children: Entry[];
}

function sectionEntries({ sections }: Postmortem): Entry[] {
  return sections.map((section: Section) =>
    entry(SymbolKind.String, section.heading.value, section.span, section.heading.span),
  );
}

/** Whys and factors that have a heading each are in the outline as sections already. */
function withoutHeaded({ factors, whys, sections }: Postmortem): Pick<Postmortem, 'factors' | 'whys'> {
  const headings = new Set(sections.map(({ heading }) => heading.span.start));
  return {
    factors: factors.filter(({ span }) => !headings.has(span.start)),
    whys: whys.filter(({ steps: [first] }) => !headings.has(first?.question?.span.start ?? -1)),
  };
}

function contentEntries(postmortem: Postmortem, translate: Translate): Entry[] {
  const { timeline, actionItems } = postmortem;
  const { factors, whys } = withoutHeaded(postmortem);
  return [
    ...(timeline?.events ?? []).map(({ description, span, time }) =>
      entry(SymbolKind.Event, description.value, span, time.span, time.value.written),
    ),
    ...factors.flatMap(function factorEntries({ description, span, category, causes }): Entry[] {
      return [
        entry(SymbolKind.Field, description.value, span, description.span, category?.value),
        ...causes.flatMap(factorEntries),
      ];
    }),
    ...whys.flatMap((chain) => chainEntries(chain, translate)),
    ...actionItems.map(({ title, span, owner, id }) =>
      entry(
        SymbolKind.Object,
        [id?.value, title.value].filter(Boolean).join(' '),
        span,
        title.span,
        owner?.value,
      ),
    ),
  ];
}

function chainEntries({ problem, steps, span }: WhyChain, translate: Translate): Entry[] {
  return [
    entry(SymbolKind.Enum, problem?.value ?? translate('Whys'), span, problem?.span ?? span),
    ...steps.flatMap(function stepEntries({ question, answer, span, next }: WhyStep): Entry[] {
      const said = question ?? answer;
      return [
        entry(SymbolKind.EnumMember, said?.value ?? translate('Why?'), span, said?.span ?? span),
        ...next.flatMap(stepEntries),
      ];
    }),
  ];
}

function entry(kind: SymbolKind, name: string, span: Span, focus: Span, detail?: string): Entry {
  return { kind, name, span, focus, children: [], ...(detail && { detail }) };
}

/** Outer entries before the ones inside them. */
function byPosition(one: Entry, other: Entry): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}

/** Puts every entry into the smallest one around it. */
function nested(entries: readonly Entry[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const next of entries) {
    let around = open.at(-1);
    while (around && !contains(around.span, next.span)) {
      open.pop();
      around = open.at(-1);
    }
    (around?.children ?? roots).push(next);
    open.push(next);
  }
  return roots;
}

/** Editors refuse a whole outline when one name is empty or one selection lies outside its range. */
function symbol(
  positions: Positions,
  { name, detail, kind, span, focus, children }: Entry,
  translate: Translate,
): DocumentSymbol {
  return {
    name: name.trim() || translate('(empty)'),
    kind,
    range: toRange(positions, span),
    selectionRange: toRange(
      positions,
      contains(span, focus) ? focus : { start: span.start, end: span.start },
    ),
    children: children.map((child) => symbol(positions, child, translate)),
    ...(detail && { detail }),
  };
}
