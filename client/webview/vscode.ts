import type { MessageFromPage, PageState } from '../preview/messages';

/** What VS Code gives the page to talk through. */
interface VSCode {
  postMessage(message: MessageFromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VSCode;

/** It can be had once only. */
export const vscode = acquireVsCodeApi();
