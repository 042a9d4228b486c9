import type { DiagramKind, DiagramsResult } from '../../server/protocol';
import { isMessageToPage, isPageState } from '../preview/messages';
import { DiagramView } from './diagramView';
import { html } from './element';
import { arrowHead } from './lineElement';
import { vscode } from './vscode';

/** The page of the preview: asks for pictures as wide as it is, and paints what it gets. */

const views = new Map<DiagramKind, DiagramView>();
const explanation = html('p', { class: 'explanation' });
const main = document.getElementById('diagrams') ?? document.body;
main.append(arrowHead(), explanation);

let shown: DiagramsResult | undefined;

window.addEventListener('message', ({ data }) => {
  if (!isMessageToPage(data)) return;
  if (data.type === 'show') show(data.diagrams);
  else explain(data.text);
});

function show(diagrams: DiagramsResult): void {
  const isSame = shown?.uri === diagrams.uri;
  const isFirst = shown === undefined;
  shown = diagrams;
  explanation.textContent = '';
  for (const drawing of diagrams.drawings) {
    const view = views.get(drawing.kind) ?? addView(drawing.kind);
    view.show(drawing);
  }
  if (isFirst) scrollToWhereItWas(diagrams.uri);
  else if (!isSame) window.scrollTo(0, 0);
  remember();
}

function addView(kind: DiagramKind): DiagramView {
  const view = new DiagramView((source) => {
    if (shown) vscode.postMessage({ type: 'reveal', uri: shown.uri, source });
  });
  views.set(kind, view);
  main.append(view.element);
  return view;
}

function explain(text: string): void {
  for (const { element } of views.values()) element.remove();
  views.clear();
  shown = undefined;
  explanation.textContent = text;
}

function scrollToWhereItWas(uri: string): void {
  const state = vscode.getState();
  if (isPageState(state) && state.uri === uri) window.scrollTo(0, state.scroll);
}

function remember(): void {
  if (shown) vscode.setState({ uri: shown.uri, scroll: window.scrollY });
}

window.addEventListener('scroll', remember, { passive: true });

/** Says how much room there is, once a frame at most; the first time is how the panel knows the page is ready. */
let isAsking = false;
new ResizeObserver(() => {
  if (isAsking) return;
  isAsking = true;
  requestAnimationFrame(() => {
    isAsking = false;
    vscode.postMessage({ type: 'width', width: main.clientWidth });
  });
}).observe(main);
