/** A row of the printed table: what was measured, and its figures. */
export type Row = readonly [what: string, ...figures: string[]];

/** The times, in milliseconds, that an action took: after some rounds that do not count, as V8 needs to warm up. */
export async function timed(
  action: (round: number) => unknown,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = performance.now();
    await action(round);
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return times;
}

export function quantile(times: readonly number[], share: number): number {
  const ordered = times.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
}

/** What lives on the heap, in megabytes; run Node with `--expose-gc`. */
export function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_000_000;
}

export function print(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  process.stdout.write(`\n${title}\n`);
  for (const [what, ...figures] of rows) {
    process.stdout.write(`  ${what.padEnd(width)} ${figures.map((one) => one.padStart(13)).join('')}\n`);
  }
}
