/**
 * How wide text is, without a browser. Advances are those of DejaVu Sans, which is as wide as any font that
 * editors use for their surface (Segoe UI, San Francisco, Ubuntu and Cantarell are narrower), so what fits here
 * fits everywhere. Counted in hundredths of the font size.
 */
const advances: readonly (readonly [characters: string, advance: number])[] = [
  ["Iijl'", 30],
  [' ,.:;/\\|·’', 34],
  ['-ft()[]', 40],
  ['r!"', 46],
  ['*_`°–', 50],
  ['sz?“”', 53],
  ['ckJLF', 58],
  ['vxyeoaPTY', 62],
  ['bdghnpqu0123456789$SE{}€', 64],
  ['ABCKRVXZ', 70],
  ['DGHNUQ&', 79],
  ['wOM#+<=>^~→←≥≤×', 87],
];
const advanceOf = new Map(
  advances.flatMap(([characters, advance]) => [...characters].map((character) => [character, advance])),
);

/** Bold letters of the same fonts are wider by about this factor. */
const boldFactor = 1.2;

export interface Font {
  /** In CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** The width of a text on one line, in CSS pixels: `textWidth('fits', { size: 10, bold: false })` is 15.3. */
export function textWidth(text: string, font: Font): number {
  let hundredths = 0;
  for (const character of text.normalize('NFD'))
    hundredths += advanceOf.get(character) ?? advanceOfOther(character);
  return (hundredths / 100) * font.size * (font.bold ? boldFactor : 1);
}

/** Letters with accents were taken apart before: the accent itself takes no room. */
function advanceOfOther(character: string): number {
  if (/[\p{Mark}\p{Format}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 140;
  if (/\p{Lowercase_Letter}/u.test(character)) return 98;
  return 110;
}
