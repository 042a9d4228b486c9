import isSafe from 'safe-regex2';
import { isZone } from '../model/when';
import { globProblem } from '../workspace/globs';
import type { Text } from './shape';

/** The kinds of text that settings are made of, and why one cannot be used. */

export function text(expected: string): Text {
  return { kind: 'text', expected };
}

export const glob: Text = {
  kind: 'text',
  expected: 'a glob pattern such as docs/**/*.md',
  problem: globProblem,
};

export const zone: Text = {
  kind: 'text',
  expected: 'a time zone such as UTC or Europe/Paris',
  mayBeEmpty: true,
  problem: (written) => (isZone(written) ? undefined : 'no time zone has this name'),
  suggestions: [
    'UTC',
    'America/Los_Angeles',
    'America/New_York',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Asia/Singapore',
    'Asia/Tokyo',
    'Australia/Sydney',
    'Europe/Berlin',
    'Europe/London',
    'Europe/Paris',
  ],
};

export const pattern: Text = {
  kind: 'text',
  expected: 'a regular expression such as OPS-\\d+',
  problem: patternProblem,
};

export const address: Text = {
  kind: 'text',
  expected: 'an address such as https://issues.example.com/{id}',
  problem: (written) =>
    /^https?:\/\/[^\s/]/i.test(written) ? undefined : 'it does not begin with https:// or http://',
};

export const relativePath: Text = {
  kind: 'text',
  expected: 'the path of a YAML file, relative to this one',
  problem(written) {
    if (/^[a-z][a-z\d+.-]+:/i.test(written))
      return 'nothing is read from the network; copy the file into the project';
    if (/^(?:[/~]|[a-z]:)/i.test(written)) return 'it is not relative to this file';
    if (written.includes('\\')) return 'folders are divided by / on every system';
    return undefined;
  },
};

function patternProblem(written: string): string | undefined {
  try {
    if (new RegExp(written).test('')) return 'it matches where nothing is written';
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^Invalid regular expression: /, '')
      : 'it cannot be read';
  }
  return isSafe(written)
    ? undefined
    : 'it repeats what repeats already, or looks behind, and could take for ever';
}
