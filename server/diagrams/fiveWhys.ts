import type { Translate } from '../l10n/translate';
import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import { branchesBelow } from './branchesBelow';
import { branchesBeside, widthBeside } from './branchesBeside';
import type { Picture } from './item';
import type { DiagramOptions } from './options';
import { branchesOf, type Chain, whyItems } from './whyItems';

/** The whys from the problem down to its root cause. */
export function fiveWhys(postmortem: Postmortem, options: DiagramOptions): Drawing {
  const { width, translate } = options;
  const head = { kind: 'five-whys', title: translate('5 Whys'), choices: [] } as const;
  const chains = whyItems(postmortem, options);
  if (chains.length === 0) {
    const empty = [translate(missing), example].join('\n\n');
    return { ...head, description: empty, width, height: 0, boxes: [], lines: [], empty };
  }
  return { ...head, description: describe(chains, translate), ...layOut(chains, options) };
}

/** Chains stand beside each other when all their branches have room there, and below each other otherwise. */
function layOut(chains: readonly Chain[], { width, translate }: DiagramOptions): Picture {
  const branches = chains.map((chain) => branchesOf(chain).leaves().length);
  const all = sum(branches);
  const beside = widthBeside(all) <= width;

  const pictures: Picture[] = [];
  for (const [index, chain] of chains.entries()) {
    const own = branches[index] ?? 1;
    if (beside) {
      const x = (width * sum(branches.slice(0, index))) / all;
      pictures.push(branchesBeside(chain, { x, y: 0, width: (width * own) / all }, translate));
    } else {
      const layout = widthBeside(own) <= width ? branchesBeside : branchesBelow;
      pictures.push(layout(chain, { x: 0, y: pictures.at(-1)?.height ?? 0, width }, translate));
    }
  }
  return {
    width,
    height: Math.max(...pictures.map(({ height }) => height)),
    boxes: pictures.flatMap(({ boxes }) => boxes),
    lines: pictures.flatMap(({ lines }) => lines),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const missing =
  'No whys yet. Start from what was observed, and ask until the answer is something you can change:';
const example = [
  '## Root Cause Analysis (5 Whys)',
  'Q1: Why was the frontend unavailable?\nA1: The Ingress controller rejected every request',
].join('\n\n');

/** `5 whys in 2 branches, down to a root cause`. */
function describe(chains: readonly Chain[], translate: Translate): string {
  const trees = chains.map(branchesOf);
  const count = sum(trees.map((tree) => tree.descendants().length - 1));
  const branches = sum(trees.map((tree) => tree.leaves().length));
  const missing = chains.filter(({ rootCause }) => rootCause.faint).length;

  const whys = count === 1 ? translate('1 why') : translate('{count} whys', { count });
  if (chains.length > 1) {
    const end =
      missing === 0
        ? translate('each down to a root cause')
        : translate('{count} without a root cause yet', { count: missing });
    return translate('{whys} in {count} chains, {end}', { whys, count: chains.length, end });
  }
  const end = missing === 0 ? translate('down to a root cause') : translate('no root cause named yet');
  return branches === 1
    ? `${whys}, ${end}`
    : translate('{whys} in {count} branches, {end}', { whys, count: branches, end });
}
