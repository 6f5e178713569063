/** Where our page lives. A scheme of its own keeps it apart from files and from the web. */
export const pageScheme = 'app';
const pageHost = 'stet';
/** The only address that the window may show, whatever stands behind it as a query or a fragment. */
export const pageUrl = `${pageScheme}://${pageHost}/index.html`;

/**
 * What the page may load and run: its own files, and nothing written into the page. No
 * `connect-src`: the window speaks to the main process alone. ProseMirror names its own policy for
 * the HTML that it parses off-screen.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No string becomes HTML but through the named policy, so that pasted copy cannot; and none becomes the
  // address of a script but that of our own worker.
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard StetWorker',
].join('; ');

/**
 * The file in the page's folder that an address names, as path segments; null for another host, and for
 * anything that could lead out of the folder.
 */
export function pageFile(address: string): readonly string[] | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${pageScheme}:` || url.host !== pageHost) return null;
  const segments = decoded(url.pathname)?.split('/').filter(Boolean);
  if (segments === undefined || segments.length === 0) return null;
  return segments.every(isPlainName) ? segments : null;
}

/** Names as the build gives them: letters, digits, and a few signs; never a dot first. */
function isPlainName(segment: string): boolean {
  return /^[\w-][\w.-]*$/.test(segment);
}

/** Null for an address with a broken escape, which names no file of ours. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Media types of what the build makes; a file with another ending is not served. */
const mediaTypes = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['woff2', 'font/woff2'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
]);

/** The type by the ending; null for a file that the build does not make. */
export function mediaTypeOf(fileName: string): string | null {
  return mediaTypes.get(fileName.split('.').at(-1) ?? '') ?? null;
}
