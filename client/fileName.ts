/**
 * The words of a title as they stand in a file name: `Checkout: 503s for "guest" users` gives
 * `checkout-503s-for-guest-users`. Letters of every script stay, Latin ones lose their accents.
 */
export function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu);
  return Array.from((words ?? ['postmortem']).join('-'))
    .slice(0, 60)
    .join('')
    .replace(/-$/, '');
}

/** A day as it stands in file names and metadata: `2025-03-15`. */
export function isoDay(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${day}`;
}

/**
 * File names to try, in order, until one is free: `2025-03-15-outage.md`, `2025-03-15-outage-2.md`, …
 */
export function* fileNames(date: Date, title: string, extension: string): Generator<string> {
  const stem = `${isoDay(date)}-${slug(title)}`;
  yield `${stem}${extension}`;
  for (let number = 2; ; number++) yield `${stem}-${number}${extension}`;
}

/** The folder that most of the files are in: where a team keeps its postmortems already. */
export function mostCommonFolder(paths: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
