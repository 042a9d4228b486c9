import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Located, Span } from './span';
import { problemOf, tooDeep } from './yaml';
import { isTooDeep } from './yamlDepth';
import { deepest, within, type YamlProblem } from './yamlNodes';

/** Any YAML value with its place, and with its type as YAML reads it. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly YamlNodeEntry[]; readonly span: Span }
  /** An alias, or what is nested deeper than anything we know. */
  | { readonly kind: 'other'; readonly span: Span };

export interface YamlNodeEntry {
  readonly key: Located;
  readonly value: YamlNode;
}

/**
 * Reads YAML whole, with the types of its values; never throws. Of what is broken comes what could still be read,
 * and what is written twice comes twice.
 */
export function readYamlNode(text: string): { readonly node?: YamlNode; readonly problem?: YamlProblem } {
  if (isTooDeep(text)) return { problem: tooDeep };
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const [error] = document.errors;
    const node = document.contents ? nodeOf(text, document.contents, 0) : undefined;
    return { ...(node && { node }), ...(error && { problem: problemOf(text, error, document) }) };
  } catch {
    return { problem: tooDeep };
  }
}

function nodeOf(text: string, node: unknown, depth: number): YamlNode {
  const { range } = Object(node) as { range?: readonly number[] | null };
  const span = within(text, range?.[0] ?? 0, range?.[1] ?? 0);
  if (isScalar(node)) return scalarNode(text, node.value, span);
  if (depth > 2 * deepest) return { kind: 'other', span };
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => nodeOf(text, item, depth + 1)), span };
  if (!isMap(node)) return { kind: 'other', span };
  const entries = node.items.map(({ key, value }): YamlNodeEntry => {
    const name = nodeOf(text, key, depth + 1);
    const written =
      name.kind === 'scalar' ? String(name.value ?? '') : text.slice(name.span.start, name.span.end);
    const empty: YamlNode = {
      kind: 'scalar',
      value: null,
      span: { start: name.span.end, end: name.span.end },
    };
    return {
      key: { value: written, span: name.span },
      value: value ? nodeOf(text, value, depth + 1) : empty,
    };
  });
  return { kind: 'map', entries, span };
}

function scalarNode(text: string, value: unknown, span: Span): YamlNode {
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value, span };
  // With a tag of its own, a scalar can be anything.
  return {
    kind: 'scalar',
    value: typeof value === 'string' ? value : text.slice(span.start, span.end),
    span,
  };
}
