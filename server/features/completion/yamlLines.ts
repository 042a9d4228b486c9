import { lineAt, nextLineStart } from '../../rules/lines';
import type { CompletionPlace } from './completer';

/**
 * Where the cursor stands in a YAML action item. It is read from the lines and not from the model, because YAML
 * that is being typed is broken half of the time.
 */
export interface YamlPlace {
  /** The keys that the item around the cursor has already. */
  readonly keys: ReadonlySet<string>;
  /** The key whose value is being typed; missing while the key itself is. */
  readonly key?: string;
  /** What is typed so far of the key or the value. */
  readonly typed: string;
}

const keyLine = /^\s*(?:-\s+)?([A-Za-z_]+):(?:\s|$)/;
const typedValue = /^\s*(?:-\s+)?([A-Za-z_]+):\s+([^\s#]*)$/;
const typedKey = /^\s*(?:-\s+)?([A-Za-z_]*)$/;

export function yamlPlace(place: CompletionPlace): YamlPlace | undefined {
  const value = typedValue.exec(place.before);
  const key = value ? null : typedKey.exec(place.before);
  if ((!value && !key) || !isYaml(place)) return undefined;
  const keys = keysAround(place);
  if (value) return { keys, key: value[1] ?? '', typed: value[2] ?? '' };
  const isInItem = keys.size > 0 || /^\s*-\s/.test(place.before);
  return isInItem && place.after.trim() === '' ? { keys, typed: key?.[1] ?? '' } : undefined;
}

function isYaml({ view, line }: CompletionPlace): boolean {
  return view.postmortem.kind === 'action-items' || isInYamlFence(view.postmortem.text, line.start);
}

/** Looks upward for the fence that is open at a line: the nearest one decides. */
function isInYamlFence(text: string, at: number): boolean {
  for (const words of linesAbove(text, at)) {
    const fence = /^\s*(?:`{3,}|~{3,})\s*(\S*)/.exec(words);
    if (fence) return /^ya?ml$/i.test(fence[1] ?? '');
  }
  return false;
}

/** An item goes from its dash to the next dash at the same depth or to a line at a lower one. */
function keysAround({ view, line, before }: CompletionPlace): Set<string> {
  const { text } = view.postmortem;
  const depth = depthOf(before);
  const keys = new Set<string>();
  const collect = (words: string) => {
    const key = depthOf(words) === depth ? keyLine.exec(words)?.[1] : undefined;
    if (key) keys.add(key);
  };
  for (const words of isDashed(before) ? [] : linesAbove(text, line.start)) {
    if (isLower(words, depth)) break;
    collect(words);
    if (depthOf(words) === depth && isDashed(words)) break;
  }
  for (const words of linesBelow(text, line.end)) {
    if (isLower(words, depth) || (depthOf(words) === depth && isDashed(words))) break;
    collect(words);
  }
  return keys;
}

/** Where the key of a line begins: a dash and its spaces count as depth. */
function depthOf(words: string): number {
  return /^\s*(?:-\s+)?/.exec(words)?.[0].length ?? 0;
}

function isDashed(words: string): boolean {
  return /^\s*-\s/.test(words);
}

function isLower(words: string, depth: number): boolean {
  return words.trim() !== '' && depthOf(words) < depth;
}

/** From the line before the one that begins at `start` to the first. */
function* linesAbove(text: string, start: number): Iterable<string> {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    yield text.slice(line.start, line.end);
    at = line.start;
  }
}

/** From the line after the one that holds `offset` to the last. */
function* linesBelow(text: string, offset: number): Iterable<string> {
  for (let at = nextLineStart(text, offset); at < text.length; at = nextLineStart(text, at)) {
    const line = lineAt(text, at);
    yield text.slice(line.start, line.end);
  }
}
