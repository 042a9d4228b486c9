import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actionItemsGlob } from '../../workspace/documents';
import { findFiles, readText } from '../files';
import { readStandardInput } from './terminal';

/** A document to work on. */
export interface Input {
  /** As it is shown: as the user wrote it, or below the folder the user named. */
  readonly path: string;
  readonly uri: string;
  /** True when the user named this very file; files that were only come across have to look like postmortems. */
  readonly named: boolean;
  /** Rejects with words for people. */
  read(): Promise<string>;
}

/** Why an argument stands for no file. */
export class NoInput extends Error {}

const reports = ['**/*.md', '**/*.markdown', actionItemsGlob];

/**
 * What an argument stands for: `-` is standard input, a folder stands for the Markdown and action-item files below
 * it, and a text that is no file is taken as a glob.
 */
export async function inputsOf(argument: string, folder: string): Promise<Input[]> {
  if (argument === '-') return [standardInput(folder)];
  const path = resolve(folder, argument);
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) {
    return (await findFiles(reports, path)).map((file) =>
      fileInput(join(argument, relative(path, file)), file, false),
    );
  }
  if (status) return [fileInput(argument, path, true)];
  const found = await findFiles(argument.replaceAll('\\', '/'), folder).catch(() => []);
  if (found.length === 0)
    throw new NoInput(`there is no file "${argument}", and as a pattern it matches none`);
  return found.map((file) => fileInput(isAbsolute(argument) ? file : relative(folder, file), file, false));
}

function fileInput(path: string, absolute: string, named: boolean): Input {
  return { path, named, uri: pathToFileURL(absolute).href, read: () => readText(absolute) };
}

function standardInput(folder: string): Input {
  const uri = pathToFileURL(join(folder, 'standard-input.md')).href;
  return { path: '<stdin>', named: true, uri, read: readStandardInput };
}
