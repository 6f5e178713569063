import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { pageScheme } from './page-address.ts';
import { guardSession } from './session-guard.ts';

/** The only address that such a window may load; it is served from memory. */
const address = `${pageScheme}://print/page.html`;

/**
 * Prints a page as a PDF, in a window of its own that nobody sees: sandboxed, without scripts, in a session that is
 * forgotten afterwards and can load nothing else.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const session = sessions.fromPartition(`print-${randomUUID()}`);
  guardSession(session, null);
  session.protocol.handle(pageScheme, ({ url }) => {
    if (url !== address) return new Response(null, { status: 404 });
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(address);
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      // Pages that come apart can be put together again.
      footerTemplate:
        '<div style="font-size:8px;width:100%;text-align:center"><span class="title"></span> · <span class="pageNumber"></span> / <span class="totalPages"></span></div>',
      generateTaggedPDF: true,
    });
    return new Uint8Array(bytes);
  } finally {
    window.destroy();
  }
}
