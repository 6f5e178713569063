// Our page is served on a scheme of our own and not from `file:`, where every file of the disk
// would be of one origin with it. The names and the policy are decided in `page-address.ts`, which
// needs no Electron to be tested.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, mediaTypeOf, pageFile, pageScheme } from './page-address.ts';

/** Must run before Electron is ready. Code caching makes the second start quicker. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page from its folder, each answer with the policy. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(url) : null;
    const mediaType = file === null ? null : mediaTypeOf(file.at(-1) ?? '');
    if (file === null || mediaType === null) return new Response(null, { status: 404 });
    try {
      const body = await readFile(join(folder, ...file));
      return new Response(new Uint8Array(body), { headers: headers(mediaType) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/**
 * Every answer carries the policy, so that no way of loading the page goes without it;
 * nothing embeds or is embedded.
 */
function headers(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
