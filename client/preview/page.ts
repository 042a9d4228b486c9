import { env, l10n, Uri, type Webview } from 'vscode';

/** The folder that the page may load from. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/**
 * The page around the pictures, with the words of the editor's language. Nothing of the document is in it: the script
 * gets data and builds the pictures from that. No other script, style or connection is let in; images only
 * as the page makes them itself, to turn a picture into pixels.
 */
export function page(webview: Webview, extension: Uri): string {
  const script = webview.asWebviewUri(Uri.joinPath(pageFolder(extension), 'webview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(pageFolder(extension), 'webview.css'));
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${l10n.bundle ? env.language : 'en'}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Postmortem</title>
</head>
<body>
  <main id="diagrams" data-words="${attribute(JSON.stringify(l10n.bundle ?? {}))}"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
