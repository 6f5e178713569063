import type { Session } from 'electron';
import { pageScheme } from './page-address.ts';

/** The window may load its own files and nothing else; it may ask for no permission, and opens no device. */
export function guardSession(session: Session, devServer: string | null): void {
  // Both, because some permissions are only looked up and never asked for.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  // Beneath the content policy and not in its place: this holds also for what a page of ours does by mistake.
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayLoad(request.url, devServer) });
  });
  // The checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  // Files leave by the export alone, which asks a person where to and is journalled.
  session.on('will-download', (event) => event.preventDefault());
}

/** In development the page comes from the dev server, and speaks to it over a web socket. */
function mayLoad(address: string, devServer: string | null): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === `${pageScheme}:` || (devServer !== null && url.protocol === 'devtools:')) return true;
  return devServer !== null && url.host === URL.parse(devServer)?.host;
}
