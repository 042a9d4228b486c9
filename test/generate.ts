import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './support/generated';

// `npm run generate` writes what the rules say about themselves into the files that repeat it.
for (const { path, generate } of generatedFiles) writeFileSync(path, generate(readFileSync(path, 'utf8')));
