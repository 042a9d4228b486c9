import type { Box, DiagramKind, DiagramsResult } from '../../server/protocol';
import { restore } from '../preview/abridged';
import {
  type CursorMessage,
  isMessageToPage,
  isPageState,
  type PageState,
  type ShowMessage,
  type ZoomStep,
} from '../preview/messages';
import { Details } from './details';
import { DiagramView } from './diagramView';
import { html, set, setText } from './element';
import { l10n } from './l10n';
import { arrowHead } from './lineElement';
import { rasterise } from './rasterise';
import { button, toolbar } from './toolbar';
import { vscode } from './vscode';
import { Zoom, zoomWithWheel } from './zoom';

/** The page of the preview: asks for pictures as wide as it is, and paints what it gets. */

const before = vscode.getState();
const kept = isPageState(before) ? before : undefined;

const views = new Map<DiagramKind, DiagramView>();
const explanation = html('p', { class: 'explanation' });
const details = new Details();
const main = document.getElementById('diagrams') ?? document.body;

const hidden = new Set(kept?.hidden);
let shown: DiagramsResult | undefined;
/** How far the page is scrolled down. Asked of the page at every key, it would be laid out for the answer. */
let scroll = window.scrollY;
let remembered = '';
/** Counted by the panel. */
let edition: number | undefined;
let pinned = false;
let cursor: Omit<CursorMessage, 'type'> | undefined;
/** The box being written, for the time in which none is pointed at. */
let written: Box | undefined;

const zoom = new Zoom((factor) => {
  for (const view of views.values()) view.resize(factor);
  level.textContent = `${Math.round(factor * 100)} %`;
  remember();
}, pictureInSight);

const level = button({
  label: '100 %',
  explanation: l10n.t('As wide as the page (0)'),
  press: () => zoom.to(1),
});
const pin = button({
  label: l10n.t('Pin'),
  explanation: l10n.t('Stay with this document while others are edited'),
  press: () => wish('pin', 'fishbone'),
});
const bar = toolbar(l10n.t('Preview'), [
  { label: '−', explanation: l10n.t('Smaller (-)'), press: () => zoom.out() },
  { label: '+', explanation: l10n.t('Larger (+)'), press: () => zoom.in() },
  {
    label: l10n.t('Whole picture'),
    explanation: l10n.t('As large as lets it all be seen (1)'),
    press: () => showWhole(),
  },
  {
    label: l10n.t('Print…'),
    explanation: l10n.t('Open all pictures in a browser, to print them'),
    press: () => wish('print', 'fishbone'),
  },
]);
bar.firstElementChild?.setAttribute('aria-label', l10n.t('Smaller'));
bar.children[1]?.setAttribute('aria-label', l10n.t('Larger'));
bar.firstElementChild?.after(level);
bar.append(pin);
const header = html('header', { class: 'top' });
const title = html('h1', { class: 'unseen' });
header.append(title, bar);
main.before(header);
main.append(arrowHead(), explanation);
main.after(details.element);
zoomWithWheel(zoom);

window.addEventListener('message', ({ data }) => {
  if (!isMessageToPage(data)) return;
  if (data.type === 'show') show(data);
  else if (data.type === 'explain') explain(data.text);
  else if (data.type === 'cursor') moveCursor(data);
  else if (data.type === 'zoom') zoomSteps[data.step]();
  else
    void rasterise(data.svg).then((png) =>
      vscode.postMessage({ type: 'raster', ...(png !== undefined && { png }) }),
    );
});

function show(message: ShowMessage): void {
  const { since, pinned: isPinned } = message;
  const diagrams = since === undefined || since === edition ? restore(message.diagrams, shown) : undefined;
  if (!diagrams) {
    // Parts are named that were sent to the page before this one: who tells its room is sent all of them.
    tellRoom();
    return;
  }
  const { uri } = diagrams;
  const isSame = shown?.uri === uri;
  const isFirst = shown === undefined;
  shown = diagrams;
  edition = message.edition;
  pinned = isPinned;
  set(pin, { 'aria-pressed': String(pinned) });
  setText(explanation, '');
  setText(title, diagrams.title || 'Postmortem');
  header.toggleAttribute('hidden', false);
  for (const drawing of diagrams.drawings) {
    const view = views.get(drawing.kind) ?? addView(drawing.kind, drawing.title);
    view.show(drawing);
  }
  if (message.cursor) moveCursor({ uri, cursor: message.cursor });
  else markCursor();
  if (isFirst) takeUp(uri);
  else if (!isSame) window.scrollTo(0, 0);
  remember();
}

function addView(kind: DiagramKind, title: string): DiagramView {
  const view = new DiagramView(title, {
    reveal: (source) => shown && vscode.postMessage({ type: 'reveal', uri: shown.uri, source }),
    wish: (what) => wish(what, kind),
    toggle: (choice) => {
      if (!hidden.delete(choice)) hidden.add(choice);
      tellRoom();
    },
    attend: (box) => details.show(box ?? written),
  });
  views.set(kind, view);
  main.append(view.element);
  view.resize(zoom.value);
  return view;
}

function explain(text: string): void {
  for (const { element } of views.values()) element.remove();
  views.clear();
  details.show(undefined);
  shown = undefined;
  edition = undefined;
  header.toggleAttribute('hidden', true);
  explanation.textContent = text;
}

/** Where the reader was before the window was loaded anew, or the page was hidden behind another. */
function takeUp(uri: string): void {
  if (kept?.uri !== uri) return;
  zoom.to(kept.zoom);
  window.scrollTo(0, kept.scroll);
}

function moveCursor(news: Omit<CursorMessage, 'type'>): void {
  cursor = news;
  const entered = markCursor();
  // Somebody who is looking at the page itself knows where to look.
  if (!news.cursor.moved || document.hasFocus()) return;
  entered?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function markCursor(): Element | undefined {
  const position = cursor && cursor.uri === shown?.uri ? cursor.cursor.position : undefined;
  const marks = [...views.values()].map((view) => view.mark(position));
  written = marks.find(({ box }) => box)?.box;
  details.show(written);
  return marks.find(({ entered }) => entered)?.entered;
}

function wish(what: 'export' | 'copy' | 'print' | 'pin', kind: DiagramKind): void {
  vscode.postMessage({ type: 'wish', wish: what, kind });
}

/** The picture in the middle of the window, or the first. */
function pictureInSight(): SVGSVGElement | undefined {
  const pictures = [...views.values()].map(({ picture }) => picture);
  const middle = innerHeight / 2;
  return pictures.find((picture) => picture.getBoundingClientRect().bottom > middle) ?? pictures[0];
}

function showWhole(): void {
  zoom.whole(innerHeight - header.offsetHeight - 16);
}

const zoomSteps: Readonly<Record<ZoomStep, () => void>> = {
  in: () => zoom.in(),
  out: () => zoom.out(),
  width: () => zoom.to(1),
  picture: showWhole,
};

const keys: Readonly<Record<string, ZoomStep>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  0: 'width',
  1: 'picture',
};
window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = keys[event.key];
  if (step) zoomSteps[step]();
});

for (const type of ['focus', 'blur'] as const)
  window.addEventListener(type, () => vscode.postMessage({ type: 'focus', focused: type === 'focus' }));
if (document.hasFocus()) vscode.postMessage({ type: 'focus', focused: true });

/** Tells VS Code what to keep, when that is something else than before. */
function remember(): void {
  if (!shown) return;
  const state: PageState = { uri: shown.uri, scroll, zoom: zoom.value, hidden: [...hidden], pinned };
  const said = JSON.stringify(state);
  if (said !== remembered) vscode.setState(state);
  remembered = said;
}

window.addEventListener(
  'scroll',
  () => {
    scroll = window.scrollY;
    remember();
  },
  { passive: true },
);

function tellRoom(): void {
  vscode.postMessage({ type: 'room', width: main.clientWidth, hidden: [...hidden] });
}

/** Says how much room there is, once a frame at most; the first time is how the panel knows the page is ready. */
let isAsking = false;
let lastWidth = 0;
new ResizeObserver(() => {
  if (isAsking || main.clientWidth === lastWidth) return;
  isAsking = true;
  requestAnimationFrame(() => {
    isAsking = false;
    lastWidth = main.clientWidth;
    tellRoom();
  });
}).observe(main);
