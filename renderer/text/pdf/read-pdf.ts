import { startOwnWorker } from '../own-workers.ts';

/** A document of pages that is open. Pages are counted from 1. */
export interface OpenPdf {
  readonly pages: number;
  /** Paints a page, as wide as it is wanted in points of the screen. A second painting ends the first. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  /** The words of a page in the order of the file, a line for each line; the same for the same file. */
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => void;
}

/** A picture in a file may claim to be of any size; nobody scans a page with more points than this. */
const mostPoints = 60_000_000;

/**
 * Opens a PDF to be looked at. Only what is printed is drawn: no script of the file runs, no form acts, no link leads
 * anywhere, nothing is loaded, and no code is made of it. Rejects for a file that is broken or locked.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Loaded when the first PDF is opened: it is as large as the rest of the window.
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const thread = startOwnWorker('pdf');
  // Taken by the document that is opened next; its types know no other way to give it a thread.
  pdf.GlobalWorkerOptions.workerPort = thread;
  const task = pdf.getDocument({
    // The reader takes the bytes for itself.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    enableXfa: false,
    // The policy of the page refuses WebAssembly, and fonts that a file lacks are those of the system.
    useWasm: false,
    useSystemFonts: true,
    maxImageSize: mostPoints,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    void task.destroy();
    thread.terminate();
  };
  try {
    const document = await task.promise;
    let drawing: { readonly cancel: () => void } | null = null;
    return {
      pages: document.numPages,
      async draw(number, canvas, width) {
        drawing?.cancel();
        const page = await document.getPage(number);
        const scale = width / page.getViewport({ scale: 1 }).width;
        const viewport = page.getViewport({ scale });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const painting = page.render({ canvas, viewport });
        drawing = painting;
        await painting.promise;
      },
      async textOf(number) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
