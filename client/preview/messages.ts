import type { Box, DiagramsResult, Drawing, Line, SourceLocation, TextLine } from '../../server/protocol';
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

export type MessageToPage = ShowMessage | ExplainMessage;
export type MessageFromPage = WidthMessage | RevealMessage;

/** Paint these pictures. */
export interface ShowMessage {
  readonly type: 'show';
  readonly diagrams: DiagramsResult;
}

/** There is nothing to paint; this sentence says why. */
export interface ExplainMessage {
  readonly type: 'explain';
  readonly text: string;
}

/** The page has this much room, in CSS pixels: said when it is ready and whenever that changes. */
export interface WidthMessage {
  readonly type: 'width';
  readonly width: number;
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
}

const isSource = isObject<SourceLocation>({ line: isNumber, character: isNumber });

const isTextLine = isObject<TextLine>({
  text: isString,
  x: isNumber,
  y: isNumber,
  size: isNumber,
  bold: isBoolean,
  anchor: isOneOf('start', 'middle', 'end'),
  role: isOneOf('label', 'note', 'count'),
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
});

const isPoint: Check<readonly [number, number]> = (value): value is readonly [number, number] =>
  isListOf(isNumber)(value) && value.length === 2;

const isLine = isObject<Line>({
  id: isString,
  role: isOneOf('spine', 'bone', 'twig', 'edge'),
  points: isListOf(isPoint),
  arrow: isBoolean,
  faint: isBoolean,
});

const isDrawing = isObject<Drawing>({
  kind: isOneOf('fishbone', 'five-whys'),
  title: isString,
  description: isString,
  width: isNumber,
  height: isNumber,
  boxes: isListOf(isBox),
  lines: isListOf(isLine),
  empty: isOptional(isString),
});

const isDiagramsResult = isObject<DiagramsResult>({
  uri: isString,
  version: isNumber,
  title: isString,
  drawings: isListOf(isDrawing),
});

export const isMessageToPage: Check<MessageToPage> = isEither(
  isObject<ShowMessage>({ type: isOneOf('show'), diagrams: isDiagramsResult }),
  isObject<ExplainMessage>({ type: isOneOf('explain'), text: isString }),
);

export const isMessageFromPage: Check<MessageFromPage> = isEither(
  isObject<WidthMessage>({ type: isOneOf('width'), width: isNumber }),
  isObject<RevealMessage>({ type: isOneOf('reveal'), uri: isString, source: isSource }),
);

export const isPageState = isObject<PageState>({ uri: isString, scroll: isNumber });
