import type { Surroundings } from '../../server/features/feature';
import { inEnglish } from '../../server/l10n/translate';
import { parse } from '../../server/model/parse';
import { defaultSettings } from '../../server/settings';
import { sourceOf } from '../../server/workspace/documents';
import { Reports } from '../../server/workspace/reports';
import { MemoryFiles } from './memoryFiles';

/** A workspace of some files, and a reader in Paris on 2025-03-20 at 15:30. */
export function surroundingsOf(texts: Readonly<Record<string, string>> = {}): Surroundings {
  const files = new MemoryFiles(texts);
  const roots = ['file:///repo'];
  const reports = new Reports(files, {
    globs: () => Promise.resolve([]),
    parse: (uri, text) =>
      Promise.resolve(parse(text, sourceOf({ uri, languageId: '' }, defaultSettings, roots))),
    takeOpen: () => Promise.resolve(),
  });
  return {
    client: {},
    commands: new Set(),
    reports,
    translate: inEnglish,
    reader: { today: () => '2025-03-20', now: () => Date.UTC(2025, 2, 20, 14, 30), zone: 'Europe/Paris' },
    read: (uri) => files.read(uri),
  };
}
