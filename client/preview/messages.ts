import type {
  BadgePlace,
  Box,
  BoxFinding,
  Choice,
  DiagramKind,
  DiagramsResult,
  Drawing,
  Line,
  SourceLocation,
  SourceRange,
  TextLine,
} from '../../server/protocol';
import {
  type Check,
  isBoolean,
  isEither,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isOptional,
  isString,
} from './check';

/**
 * What the preview's panel (in the extension) and its page (in the webview) say to each other. Types end where
 * messages are sent, so each side checks what it receives.
 */

export type MessageToPage = ShowMessage | ExplainMessage | CursorMessage | RasteriseMessage;
export type MessageFromPage = RoomMessage | RevealMessage | WishMessage | RasterMessage;

/** Paint these pictures. */
export interface ShowMessage {
  readonly type: 'show';
  readonly diagrams: DiagramsResult;
  /** Whether the page stays with this document while others are edited. */
  readonly pinned: boolean;
}

/** The cursor stands there. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly uri: string;
  readonly position: SourceLocation;
  /** False when it only stands where it stood all along, and nothing has to be scrolled to. */
  readonly moved: boolean;
}

/** Make an image of this picture: only a page can. */
export interface RasteriseMessage {
  readonly type: 'rasterise';
  readonly svg: string;
}

/** There is nothing to paint; this sentence says why. */
export interface ExplainMessage {
  readonly type: 'explain';
  readonly text: string;
}

/**
 * The page has this much room, in CSS pixels, and these choices are switched off: said when it is ready and whenever
 * that changes.
 */
export interface RoomMessage {
  readonly type: 'room';
  readonly width: number;
  readonly hidden: readonly string[];
}

/** Somebody pressed a button for what a page cannot do. */
export interface WishMessage {
  readonly type: 'wish';
  readonly wish: Wish;
  /** Which picture it is about. */
  readonly kind: DiagramKind;
}

export type Wish = 'export' | 'copy' | 'print' | 'pin';

/** The image that was asked for, as a PNG in Base64; none when the page could not make it. */
export interface RasterMessage {
  readonly type: 'raster';
  readonly png?: string;
}

/** Somebody chose a box: go to where it is written. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly uri: string;
  readonly source: SourceLocation;
}

/** What the page keeps through a reload of the window. */
export interface PageState {
  readonly uri: string;
  /** How far the page is scrolled down, in CSS pixels. */
  readonly scroll: number;
  /** 1 is as wide as the page. */
  readonly zoom: number;
  readonly hidden: readonly string[];
  readonly pinned: boolean;
}

const isSource = isObject<SourceLocation>({ line: isNumber, character: isNumber });
const isKind = isOneOf('fishbone', 'five-whys', 'timeline');

const isTextLine = isObject<TextLine>({
  text: isString,
  x: isNumber,
  y: isNumber,
  size: isNumber,
  bold: isBoolean,
  anchor: isOneOf('start', 'middle', 'end'),
  role: isOneOf('label', 'note', 'count', 'stop'),
});

const isFinding = isObject<BoxFinding>({
  rule: isString,
  severity: isOneOf('error', 'warning', 'information', 'hint'),
  message: isString,
});

const isBox = isObject<Box>({
  id: isString,
  role: isOneOf(
    'effect',
    'category',
    'factor',
    'cause',
    'problem',
    'question',
    'answer',
    'evidence',
    'root-cause',
    'dead-end',
    'phase',
    'lane',
    'event',
    'gap',
  ),
  x: isNumber,
  y: isNumber,
  width: isNumber,
  height: isNumber,
  radius: isNumber,
  texts: isListOf(isTextLine),
  label: isString,
  notes: isListOf(isString),
  count: isOptional(isNumber),
  faint: isBoolean,
  strong: isBoolean,
  parent: isOptional(isString),
  source: isOptional(isSource),
  extent: isOptional(isObject<SourceRange>({ start: isSource, end: isSource })),
  badge: isObject<BadgePlace>({ x: isNumber, y: isNumber }),
  findings: isOptional(isListOf(isFinding)),
});

const isPoint: Check<readonly [number, number]> = (value): value is readonly [number, number] =>
  isListOf(isNumber)(value) && value.length === 2;

const isLine = isObject<Line>({
  id: isString,
  role: isOneOf(
    'spine',
    'bone',
    'twig',
    'edge',
    'lane',
    'mark',
    'leader',
    'pause',
    'before',
    'undetected',
    'detected',
    'mitigated',
  ),
  points: isListOf(isPoint),
  arrow: isBoolean,
  faint: isBoolean,
});

const isDrawing = isObject<Drawing>({
  kind: isKind,
  title: isString,
  description: isString,
  width: isNumber,
  height: isNumber,
  boxes: isListOf(isBox),
  lines: isListOf(isLine),
  choices: isListOf(isObject<Choice>({ id: isString, label: isString, count: isNumber, shown: isBoolean })),
  empty: isOptional(isString),
});

const isDiagramsResult = isObject<DiagramsResult>({
  uri: isString,
  version: isNumber,
  title: isString,
  drawings: isListOf(isDrawing),
});

export const isMessageToPage: Check<MessageToPage> = isEither(
  isEither(
    isObject<ShowMessage>({ type: isOneOf('show'), diagrams: isDiagramsResult, pinned: isBoolean }),
    isObject<ExplainMessage>({ type: isOneOf('explain'), text: isString }),
  ),
  isEither(
    isObject<CursorMessage>({
      type: isOneOf('cursor'),
      uri: isString,
      position: isSource,
      moved: isBoolean,
    }),
    isObject<RasteriseMessage>({ type: isOneOf('rasterise'), svg: isString }),
  ),
);

export const isMessageFromPage: Check<MessageFromPage> = isEither(
  isEither(
    isObject<RoomMessage>({ type: isOneOf('room'), width: isNumber, hidden: isListOf(isString) }),
    isObject<RevealMessage>({ type: isOneOf('reveal'), uri: isString, source: isSource }),
  ),
  isEither(
    isObject<WishMessage>({
      type: isOneOf('wish'),
      wish: isOneOf('export', 'copy', 'print', 'pin'),
      kind: isKind,
    }),
    isObject<RasterMessage>({ type: isOneOf('raster'), png: isOptional(isString) }),
  ),
);

export const isPageState = isObject<PageState>({
  uri: isString,
  scroll: isNumber,
  zoom: isNumber,
  hidden: isListOf(isString),
  pinned: isBoolean,
});
