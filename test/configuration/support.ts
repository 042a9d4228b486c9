import { type Configuration, loadConfiguration } from '../../server/configuration/configuration';
import { configurationShape } from '../../server/configuration/settingsTable';
import { settled } from '../../server/configuration/written';
import { allRules } from '../../server/rules/all';
import type { Settings } from '../../server/settings';
import { MemoryFiles } from '../support/memoryFiles';

export const shape = configurationShape(allRules);
export const projectFile = 'file:///repo/.postmortem.yaml';

/** A settings file among others, given by their paths below `file:///repo/`. */
export function load(text: string, others: Readonly<Record<string, string>> = {}): Promise<Configuration> {
  const files = Object.entries(others).map(([path, other]) => [`file:///repo/${path}`, other]);
  return loadConfiguration({ uri: projectFile, text }, new MemoryFiles(Object.fromEntries(files)), shape);
}

/** What holds for a document. */
export function settingsFor({ layers }: Configuration, path = 'db.md'): Settings {
  const holding = layers.filter(({ holdsFor }) => holdsFor === undefined || holdsFor(`file:///repo/${path}`));
  return settled(holding.map(({ written }) => written));
}

/** Each finding as what it stands at and what it says. */
export function said({ file, findings }: Configuration): string[] {
  return findings.map(({ span, message }) => `${file.text.slice(span.start, span.end)} → ${message}`);
}
