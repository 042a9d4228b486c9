import { readActionItems } from './actionItems';
import { fencedComments, fencedProblems, readFencedActionItems } from './actionItemsYaml';
import type { Block } from './blocks';
import { markdownComments } from './comments';
import { readFactors } from './factors';
import { readFields } from './fields';
import { readFrontMatter } from './frontMatter';
import { type HeadedItem, readHeadedItem } from './headedItems';
import { type Head, hasLabels, stretchesOf } from './heads';
import { announcesCauses, introducedFactors } from './introducedFactors';
import { effectiveKind, kindInPlace } from './kindInPlace';
import { withLateLists } from './lateList';
import { type Code, type Paragraph, type Piece, readMarkdown } from './markdown';
import { fieldKind } from './metadata';
import { endOf, located, phrase } from './passage';
import type {
  ActionItem,
  Comment,
  ContributingFactor,
  Field,
  Problem,
  RootCause,
  SectionKind,
  WhyChain,
} from './postmortem';
import { readPromises } from './promises';
import { type LocalProse, readProse } from './prose';
import type { Headings } from './sections';
import { contains, type Located, type Span } from './span';
import { readTimeline, type TimelinePart } from './timeline';
import { asksWhy } from './whyHeadings';
import { readWhys, rootCauseLines } from './whys';

/** What must be known about the text before a block to read it. */
export interface Context {
  /** The kind of section that is open where the block begins, below its own heading. */
  readonly kind?: SectionKind;
  /** Nothing but the title came before: here stand the fields of the report. */
  readonly isTop: boolean;
  /** Labels in lists open sections here: `- **Impact**: …`. */
  readonly labels: boolean;
  /** The section has action items too, as "Lessons learned and next steps" says. */
  readonly hasActionItems: boolean;
}

/** What one stretch of a block says. */
export interface Reading {
  readonly head?: Head & { readonly heading: Located };
  /** The kind of the section that the stretch belongs to, its own or inherited. */
  readonly kind?: SectionKind;
  readonly span: Span;
  readonly timeline: TimelinePart;
  readonly actionItems: readonly ActionItem[];
  /** The action item that its heading is, where all the headings of the section are items. */
  readonly headed?: HeadedItem;
  /** Promises made in prose: action items where the section has no list of them. */
  readonly promises: readonly ActionItem[];
  readonly factors: readonly ContributingFactor[];
  /** Factors in a list that no heading calls so; they count when there are no others. */
  readonly introducedFactors: readonly ContributingFactor[];
  /** Whether it counts causes that come under headings of their own. */
  readonly announcesCauses: boolean;
  readonly rootCauses: readonly RootCause[];
  readonly whys: readonly WhyChain[];
  readonly fields: readonly Field[];
  readonly prose: readonly LocalProse[];
}

export interface BlockReading {
  readonly readings: readonly Reading[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** The context that holds for the block after this one, as far as this one changes it. */
  readonly endKind?: SectionKind;
  readonly labels: boolean;
}

/** A block with everything that was read from it, by the context it was read in. */
export class BlockContent {
  readonly #readings = new Map<string, BlockReading>();
  readonly #pieces: readonly Piece[];

  constructor(
    private readonly block: Pick<Block<unknown>, 'text' | 'kind' | 'lead'>,
    private readonly headings: Headings,
  ) {
    this.#pieces = block.kind === 'markdown' ? withLateLists(readMarkdown(block.text, block.lead)) : [];
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The heading that the block begins with; no other one of the same rank is in it. */
  get heading(): Extract<Piece, { kind: 'heading' }> | undefined {
    const [first] = this.#pieces;
    return first?.kind === 'heading' ? first : undefined;
  }

  /** What the block says in a context, the same object every time; its offsets are counted from the block's start. */
  read(context: Context): BlockReading {
    const key = `${context.kind ?? ''} ${context.isTop} ${context.labels} ${context.hasActionItems}`;
    let reading = this.#readings.get(key);
    if (!reading) {
      const { text, kind } = this.block;
      reading =
        kind === 'markdown'
          ? readBlock(text, this.#pieces, { ...context, headings: this.headings })
          : readFrontMatter(text, kind);
      this.#readings.set(key, reading);
    }
    return reading;
  }
}

function readBlock(
  text: string,
  pieces: readonly Piece[],
  context: Context & { readonly headings: Headings },
): BlockReading {
  const { headings } = context;
  const labels = context.labels || (context.kind === undefined && hasLabels(pieces, headings));
  const readings: Reading[] = [];
  let { kind, hasActionItems } = context;
  const isActions = kind === 'action-items' || hasActionItems;
  for (const { head: written, pieces: own } of stretchesOf(pieces, headings, {
    labels,
    aroundWhys: kind === 'five-whys',
  })) {
    const head = written && placed(written, context.kind, own);
    // The block's own heading is part of the context already.
    if (head && head.form !== 'heading') {
      const around = head.form === 'line' ? context.kind : undefined;
      if (head.kind) kind = effectiveKind(head.kind, around, own);
      // A label that we do not know ends the section before it; any other unknown line stands inside it.
      else if (head.form !== 'line') kind = undefined;
      hasActionItems = head.kind
        ? head.kind === written?.kind && headings.kindsOf(head.content.text).includes('action-items')
        : hasActionItems;
    }
    const isTop = context.isTop && readings.length < 2;
    readings.push(
      readStretch(text, head, own, {
        ...context,
        isTop,
        hasActionItems,
        ...(kind ? { kind } : { kind: undefined }),
      }),
    );
  }
  return {
    readings,
    comments: commentsIn(text, pieces, isActions),
    problems: pieces.flatMap((piece) => problemsOf(text, piece, isActions)),
    ...(kind ? { endKind: kind } : undefined),
    labels,
  };
}

/** A line that acts as a heading, with the kind that it has where it stands. */
function placed(
  { kind: named, ...head }: Head,
  around: SectionKind | undefined,
  own: readonly Piece[],
): Head {
  const kind = head.form === 'heading' ? named : kindInPlace(named, head.content.text, around, own);
  return { ...head, ...(kind ? { kind } : undefined) };
}

/** Where `Owner: …` is about an item and not about the report. */
const withoutFields: ReadonlySet<SectionKind> = new Set([
  'action-items',
  'contributing-factors',
  'five-whys',
]);

/** `- **Time to repair**: 1h 28m` is a field even where such labels open sections, and so is `## Severity` over SEV-2. */
function labelField(head: Head | undefined, pieces: readonly Piece[]): Field[] {
  const [first] = pieces;
  if (!head || head.kind) return [];
  const name = located(head.content, 0, head.content.text.replace(/[\s:]*$/, '').length);
  const kind = fieldKind(name.value);
  if (head.form === 'label')
    return kind && first?.kind === 'paragraph' ? [{ name, value: located(first.content) }] : [];
  if (first?.kind !== 'paragraph' && first?.kind !== 'item') return [];
  const value = located(first.content);
  const isOne = kind === 'severity' || kind === 'status' || kind === 'date';
  return isOne && value.value.length <= 80 && !/:\s/.test(value.value) ? [{ name, value }] : [];
}

type StretchContext = Omit<Context, 'kind'> & {
  readonly kind: SectionKind | undefined;
  readonly headings: Headings;
};

function readStretch(
  text: string,
  head: Head | undefined,
  pieces: readonly Piece[],
  { kind, isTop, hasActionItems, headings }: StretchContext,
): Reading {
  const isSubheading = head !== undefined && head.kind !== kind;
  const isActions = kind === 'action-items' || hasActionItems;
  const fenced = pieces.filter(isYaml);
  const headed = kind === 'action-items' ? readHeadedItem(text, head, pieces) : undefined;
  const causes = kind === 'root-cause' && !head?.kind ? [] : rootCauseLines(pieces);
  const isWhys =
    kind === 'five-whys' || (head !== undefined && headings.kindsOf(head.content.text).includes('five-whys'));
  const whys = readWhys(text, [...askedIn(head, isWhys), ...pieces], isWhys);
  return {
    ...(head ? { head: { ...head, heading: located(head.content) } } : undefined),
    ...(kind ? { kind } : undefined),
    span: {
      start: head?.start ?? pieces[0]?.span.start ?? 0,
      end: pieces.at(-1)?.span.end ?? head?.bodyStart ?? 0,
    },
    timeline: readTimeline(text, head?.content, pieces, kind === 'timeline', {
      isTop: isTop && kind === undefined,
      // A label such as "Duration" stands where the summary did.
      isSummary: kind === undefined || kind === 'summary' || kind === 'impact',
    }),
    ...(headed ? { headed } : undefined),
    actionItems: [
      ...readActionItems(text, head?.content, pieces, isActions),
      ...fenced.flatMap((code) => readFencedActionItems(text, code.content, isActions)),
    ],
    promises: isActions ? readPromises(pieces) : [],
    factors: kind === 'contributing-factors' ? readFactors(head?.content, isSubheading, pieces) : [],
    introducedFactors: introducedFactors(isSubheading ? head.content : undefined, pieces, kind),
    announcesCauses: kind === 'root-cause' && announcesCauses(pieces),
    rootCauses:
      kind === 'root-cause' && causes.length === 0 && !(isWhys && whys.length > 0)
        ? causesIn(pieces)
        : causes,
    whys,
    fields:
      kind !== undefined && withoutFields.has(kind)
        ? []
        : [...labelField(head, pieces), ...readFields(pieces, isTop && kind === undefined)],
    prose: readProse(pieces),
  };
}

/** In an analysis, `### Why 2: Why was it empty?` asks what the text below it answers. */
function askedIn(head: Head | undefined, isWhys: boolean): Paragraph[] {
  if (!head || !isWhys || !asksWhy(head.content.text)) return [];
  const span = { start: head.start, end: endOf(head.content) };
  return [{ kind: 'paragraph', span, depth: 0, quoted: false, content: head.content }];
}

/** The paragraphs and points of the section called "Root cause". */
function causesIn(pieces: readonly Piece[]): RootCause[] {
  return pieces.flatMap((piece) => {
    if (piece.quoted || (piece.kind !== 'paragraph' && piece.kind !== 'item') || piece.depth > 0) return [];
    const description = phrase(piece.content);
    return description.value === '' ? [] : [{ span: piece.span, description }];
  });
}

function commentsIn(text: string, pieces: readonly Piece[], isActions: boolean): Comment[] {
  const code = pieces.filter((piece) => piece.kind === 'code');
  const own = [...markdownComments(text)].filter(
    ({ span }) => !code.some((piece) => contains(piece.span, span)),
  );
  const fenced = code.filter(isYaml).flatMap(({ content }) => fencedComments(text, content, isActions));
  return [...own, ...fenced].sort((one, other) => one.span.start - other.span.start);
}

function isYaml(piece: Piece): piece is Code {
  return piece.kind === 'code' && /^ya?ml$/.test(piece.language);
}

/** Broken YAML matters where it is meant for us; elsewhere it may well be what the report is about. */
function problemsOf(text: string, piece: Piece, isActions: boolean): Problem[] {
  if (piece.kind !== 'code') return [];
  if (piece.closed) return isActions && isYaml(piece) ? fencedProblems(text, piece.content) : [];
  const end = text.indexOf('\n', piece.span.start);
  return [
    {
      span: { start: piece.span.start, end: end < 0 ? piece.span.end : Math.min(end, piece.span.end) },
      code: 'unclosed-fence',
      message:
        'This code block is never closed, so everything after it is read as code. Add a line of ``` where it ends.',
    },
  ];
}
