import { inEnglish, type Translate } from '../l10n/translate';
import type { Drawing } from '../protocol';
import { escaped } from './escaped';
import { svg } from './svg';

/**
 * All pictures with something in them on a page of their own, for a browser to print: each begins on a new sheet and
 * is made as small as the sheet asks for. Nothing is loaded from anywhere.
 */
export function printed(
  title: string,
  drawings: readonly Drawing[],
  translate: Translate = inEnglish,
): string {
  const pictures = drawings.filter(({ empty }) => empty === undefined);
  return [
    `<!DOCTYPE html>\n<html lang="${translate('en')}">\n<head>\n<meta charset="utf-8">\n`,
    `<title>${escaped(title)}</title>\n<style>\n${style}</style>\n</head>\n<body>\n`,
    `<h1>${escaped(title)}</h1>\n`,
    ...pictures.map(
      (drawing) =>
        `<section>\n<h2>${escaped(drawing.title)}</h2>\n<p>${escaped(drawing.description)}</p>\n${svg(drawing)}</section>\n`,
    ),
    '<script>addEventListener("load", () => print());</script>\n</body>\n</html>\n',
  ].join('');
}

const style = `body { margin: 2em; font-family: system-ui, sans-serif; color: #1f2328; background: #fff; }
svg { max-width: 100%; height: auto; }
@page { size: A4; margin: 12mm; }
@media print {
  body { margin: 0; }
  section + section { break-before: page; }
  svg { max-height: 235mm; }
}
`;
