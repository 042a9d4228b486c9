import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ours, from the package.json that lies beside the folder of the built programs. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(__dirname, '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}
