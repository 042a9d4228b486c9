import { URI, Utils } from 'vscode-uri';
import { inEnglish, type Phrase, phrase } from '../l10n/translate';
import type { Located } from '../model/span';
import type { Finding } from '../rules/rule';
import type { Files } from '../workspace/files';
import { matchesGlobs, pathBelow } from '../workspace/globs';
import { type ProjectFile, parentFolder } from '../workspace/projectFile';
import { type ConfigurationFile, readConfigurationFile } from './configurationFile';
import { problem } from './reading';
import type { Keys } from './shape';
import type { Written } from './written';

/** A settings file with all that it goes on from. */
export interface Configuration {
  readonly file: ProjectFile;
  /** From what counts least to what counts most. */
  readonly layers: readonly Layer[];
  /** What is wrong in the file itself, and at the places where it names others, what is wrong in those. */
  readonly findings: readonly Finding[];
  /** The URIs of all files that were read or looked for. */
  readonly sources: ReadonlySet<string>;
}

export interface Layer {
  readonly written: Written;
  /** Missing where the layer holds for every document. */
  readonly holdsFor?: (uri: string) => boolean;
}

/** So far files may go on from each other, and so many may be read: what is longer is a slip. */
const deepest = 10;
const most = 50;

/** Reads a settings file and, through `files`, what it goes on from. Never rejects. */
export async function loadConfiguration(
  file: ProjectFile,
  files: Files,
  shape: Keys,
): Promise<Configuration> {
  const sources = new Set<string>();
  const { layers, findings } = await load(file, { files, shape, sources, trail: [], count: { files: 0 } });
  return {
    file,
    layers,
    findings: findings.toSorted((one, other) => one.span.start - other.span.start),
    sources,
  };
}

interface Loading {
  readonly files: Files;
  readonly shape: Keys;
  readonly sources: Set<string>;
  /** The URIs of the files that lead here. */
  readonly trail: readonly string[];
  readonly count: { files: number };
}

type Loaded = Pick<Configuration, 'layers' | 'findings'>;

async function load({ uri, text }: ProjectFile, loading: Loading): Promise<Loaded> {
  loading.sources.add(uri);
  loading.count.files += 1;
  const file = readConfigurationFile(text, loading.shape);
  const layers: Layer[] = [];
  const findings: Finding[] = [...file.findings];
  for (const base of file.bases) {
    const loaded = await loadBase(base, uri, { ...loading, trail: [...loading.trail, uri] });
    layers.push(...loaded.layers);
    findings.push(...loaded.findings);
  }
  return { layers: [...layers, ...layersOf(file, parentFolder(uri) ?? uri)], findings };
}

async function loadBase(base: Located, from: string, loading: Loading): Promise<Loaded> {
  const wrong = (words: Phrase): Loaded => ({ layers: [], findings: [problem(base.span, 'extends', words)] });
  const named = { quoted: base.value };
  const uri = Utils.resolvePath(URI.parse(parentFolder(from) ?? from), base.value).toString();
  if (loading.trail.some((one) => isSame(one, uri)))
    return wrong(
      phrase(
        '"{quoted}" goes on from this file, so that the two would go on from each other for ever.',
        named,
      ),
    );
  if (loading.trail.length > deepest || loading.count.files >= most)
    return wrong(
      phrase('"{quoted}" is not read: settings may go on from {deepest} files in a row, and {most} in all.', {
        ...named,
        deepest,
        most,
      }),
    );
  loading.sources.add(uri);
  const text = await loading.files.read(uri);
  if (text === undefined) return wrong(phrase('There is no file "{quoted}" that could be read.', named));
  const loaded = await load({ uri, text }, loading);
  return { ...loaded, findings: loaded.findings.map((finding) => elsewhere(finding, base, text)) };
}

/** What is wrong in another file is said where that file is named, for it may not be open. */
function elsewhere({ rule, severity, message, words, span }: Finding, base: Located, text: string): Finding {
  const line = text.slice(0, span.start).split('\n').length;
  const data = { quoted: base.value, line, words: words ?? phrase(message) };
  const there = phrase('{quoted}, line {line}: {words}', data);
  return {
    rule,
    severity,
    message: inEnglish(there.english, data),
    words: there,
    span: base.span,
    fixes: [],
  };
}

function layersOf({ written }: ConfigurationFile, folder: string): Layer[] {
  const { overrides = [], extends: _, ...own } = written;
  return [
    { written: own },
    ...overrides.map(({ files, ...others }) => {
      const globs = [files].flat();
      return { written: others, holdsFor: (uri: string) => isBelow(uri, folder, globs) };
    }),
  ];
}

function isBelow(uri: string, folder: string, globs: readonly string[]): boolean {
  const path = pathBelow(uri, folder);
  return path !== undefined && matchesGlobs(path, globs);
}

/** Editors write the same URI in different ways. */
function isSame(one: string, other: string): boolean {
  return one === other || URI.parse(one).toString() === URI.parse(other).toString();
}
