import { assemble } from './assemble';
import { type Block, blocksOf } from './blocks';
import { type Draft, declareVersion } from './change';
import { type Conventions, noConventions } from './conventions';
import type { Postmortem, Problem } from './postmortem';
import { BlockContent } from './readings';
import { type Headings, headingsOf } from './sections';
import { readYamlPostmortem } from './yamlDocument';

export interface DocumentSource {
  readonly language: 'markdown' | 'yaml';
  /** True when the path or the settings say that this is a postmortem, whatever its headings are. */
  readonly declared: boolean;
  /** What the team has agreed on; nothing when it is missing. */
  readonly conventions?: Conventions;
}

/** What `parse` keeps of a document from one version to the next. Give every open document one of its own. */
export interface ParseMemory {
  /** Only `parse` reads and writes this. */
  earlier?: {
    readonly text: string;
    readonly blocks: readonly Block<BlockContent>[];
    /** Blocks that were read by other names of sections have to be read again. */
    readonly headings: Headings;
    readonly source: DocumentSource;
    readonly draft: Draft;
  };
}

/** In UTF-16 units. No report comes near it, and a log that was opened by chance must not stop the editor. */
const tooLarge = 10_000_000;

/**
 * Reads a document. Never throws; what cannot be read is in `problems`. With a memory only the blocks whose text
 * changed since the last call are read again; what comes out is the same.
 */
export function parse(text: string, source: DocumentSource, memory?: ParseMemory): Postmortem {
  const unreadable = reasonNotToRead(text);
  if (unreadable) return empty(text, source, unreadable);
  const { declared, conventions = noConventions } = source;
  if (source.language === 'yaml') return { ...readYamlPostmortem(text, declared), conventions };
  const headings = headingsOf(conventions.aliases);
  const earlier = memory?.earlier?.headings === headings ? memory.earlier : undefined;
  const blocks = blocksOf(text, (block) => new BlockContent(block, headings), earlier);
  const { postmortem, draft } = assemble(
    text,
    blocks,
    { declared, conventions, headings },
    earlier?.draft.outline,
  );
  if (memory) {
    declareVersion(postmortem, draft, earlier?.source === source ? earlier.draft : undefined);
    memory.earlier = { text, blocks, headings, source, draft };
  }
  return postmortem;
}

function reasonNotToRead(text: string): Problem | undefined {
  if (text.length > tooLarge) {
    return {
      span: { start: 0, end: 0 },
      code: 'too-large',
      message:
        'This file is larger than 10 MB, so nothing in it was read. Move logs and data out of the report.',
    };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return undefined;
  return {
    span: { start: nul, end: nul + 1 },
    code: 'not-text',
    message: 'This file holds binary data, so nothing in it was read. Save the report as plain UTF-8 text.',
  };
}

function empty(
  text: string,
  { language, declared, conventions = noConventions }: DocumentSource,
  problem: Problem,
): Postmortem {
  const declaredKind = language === 'yaml' ? 'action-items' : 'postmortem';
  return {
    text,
    conventions,
    stretches: [],
    kind: declared ? declaredKind : 'other',
    metadata: { authors: [], reviewers: [], fields: [], insertAt: 0 },
    sections: [],
    factors: [],
    rootCauses: [],
    whys: [],
    actionItems: [],
    prose: [],
    comments: [],
    problems: [problem],
  };
}
