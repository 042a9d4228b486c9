/** Twice the size it is drawn for, so that it is sharp on fine screens too; and no larger than browsers can paint. */
const scale = 2;
const longestSide = 8_000;

/** An SVG as a PNG in Base64. Nothing is loaded: the picture comes with the message and is an image of its own. */
export async function rasterise(svg: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const size = Math.min(scale, longestSide / image.naturalWidth, longestSide / image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * size);
  canvas.height = Math.round(image.naturalHeight * size);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/png');
  const start = 'data:image/png;base64,';
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}
