import type {
  BadgePlace,
  Box,
  BoxFinding,
  Choice,
  DiagramKind,
  Line,
  SourceLocation,
  SourceRange,
  TextLine,
} from '../../server/protocol';
import type { AbridgedDiagrams, AbridgedDrawing } from './abridged';
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

export type MessageToPage = ShowMessage | ExplainMessage | CursorMessage | ZoomMessage | RasteriseMessage;
export type MessageFromPage = RoomMessage | RevealMessage | WishMessage | FocusMessage | RasterMessage;

/** Paint these pictures. */
export interface ShowMessage {
  readonly type: 'show';
  readonly diagrams: AbridgedDiagrams;
  /** Counts what was sent to be painted. */
  readonly edition: number;
  /** The edition that the diagrams name the parts of; missing when all of them are here. */
  readonly since?: number;
  /** Whether the page stays with this document while others are edited. */
  readonly pinned: boolean;
  /** Where the cursor stands in that text, when that is news. */
  readonly cursor?: Cursor;
}

/** The cursor stands there. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly uri: string;
  readonly cursor: Cursor;
}

export interface Cursor {
  readonly position: SourceLocation;
  /** False when it only stands where it stood all along, and nothing has to be scrolled to. */
  readonly moved: boolean;
}

/** Show the pictures larger or smaller, as the buttons of the page do. */
export interface ZoomMessage {
  readonly type: 'zoom';
  readonly step: ZoomStep;
}

/** A step, or as wide as the page, or as large as lets a whole picture be seen. */
export type ZoomStep = 'in' | 'out' | 'width' | 'picture';

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
 * The page has this much room, in CSS pixels, and these choices are switched off: said when it is ready, whenever that
 * changes, and when parts are named that it does not have. It is sent all of the pictures then.
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

/** The keys go to the page, or no longer do. */
export interface FocusMessage {
  readonly type: 'focus';
  readonly focused: boolean;
}

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

const isDrawing = isObject<AbridgedDrawing>({
  kind: isKind,
  title: isString,
  description: isString,
  width: isNumber,
  height: isNumber,
  boxes: isListOf(isEither(isString, isBox)),
  lines: isListOf(isEither(isString, isLine)),
  choices: isListOf(isObject<Choice>({ id: isString, label: isString, count: isNumber, shown: isBoolean })),
  empty: isOptional(isString),
});

const isDiagrams = isObject<AbridgedDiagrams>({
  uri: isString,
  version: isNumber,
  title: isString,
  drawings: isListOf(isEither(isKind, isDrawing)),
});

const isCursor = isObject<Cursor>({ position: isSource, moved: isBoolean });

export const isMessageToPage: Check<MessageToPage> = isEither(
  isEither(
    isObject<ShowMessage>({
      type: isOneOf('show'),
      diagrams: isDiagrams,
      edition: isNumber,
      since: isOptional(isNumber),
      pinned: isBoolean,
      cursor: isOptional(isCursor),
    }),
    isObject<ExplainMessage>({ type: isOneOf('explain'), text: isString }),
  ),
  isEither(
    isObject<CursorMessage>({ type: isOneOf('cursor'), uri: isString, cursor: isCursor }),
    isEither(
      isObject<ZoomMessage>({ type: isOneOf('zoom'), step: isOneOf('in', 'out', 'width', 'picture') }),
      isObject<RasteriseMessage>({ type: isOneOf('rasterise'), svg: isString }),
    ),
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
    isEither(
      isObject<FocusMessage>({ type: isOneOf('focus'), focused: isBoolean }),
      isObject<RasterMessage>({ type: isOneOf('raster'), png: isOptional(isString) }),
    ),
  ),
);

export const isPageState = isObject<PageState>({
  uri: isString,
  scroll: isNumber,
  zoom: isNumber,
  hidden: isListOf(isString),
  pinned: isBoolean,
});
