import type { Reporter } from './reporter';

/** `{"files":[{"path":"db.md","diagnostics":[…]}]}`, one file a line; a diagnostic is exactly one of LSP's. */
export function jsonReporter(): Reporter {
  return jsonList((report) => report);
}

/** The frame around one JSON value for each file: `{"files":[…]}`. */
export function jsonList<Item>(valueFor: (item: Item) => unknown) {
  let separator = '\n';
  return {
    begin: () => '{"files":[',
    file(item: Item): string {
      const line = `${separator}${JSON.stringify(valueFor(item))}`;
      separator = ',\n';
      return line;
    },
    end: () => '\n]}\n',
  };
}
