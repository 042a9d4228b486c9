// Measures where somebody who writes would have to wait. Nothing is asserted: the figures depend on the machine, so
// compare those of one run with each other, and run twice. `npm run bench`, or `npm run bench -- reading typing`.
import { measureReading } from './reading';
import { measureServer } from './server';
import { measureTyping } from './typing';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  reading: measureReading,
  typing: measureTyping,
  server: measureServer,
};

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  for (const [name, measure] of Object.entries(benches)) {
    if (chosen.length === 0 || chosen.includes(name)) await measure();
  }
}

void main();
