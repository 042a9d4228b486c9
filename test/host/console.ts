// What extensions print, without what VS Code says about itself.
import { format } from 'node:util';

const noise =
  /^(Creating a socket|Creation of workbench|Resolv(ing|ed) connection token|Updating additional builtin|Ignoring fetching additional builtin|\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|remote-connection|driver)\b)/;

/** VS Code passes the arguments that the extension host gave to `console.log`, `console.error` and the like. */
export function printConsole(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  if (noise.test(text)) return;
  if (type === 'error') console.error(text);
  else console.log(text);
}

/** A line of the browser's console without its colours, if it is an extension's or an error of VS Code. */
export function extensionLine(line: string): string | undefined {
  const [, source, text = ''] = /^(\[Extension Host\]|ERR|Error:) (.*)/s.exec(withoutColours(line)) ?? [];
  return source === undefined || noise.test(text) ? undefined : text;
}

function withoutColours(line: string): string {
  return line.replace(/%c|\s*color: [#\w]*/g, '').trim();
}
