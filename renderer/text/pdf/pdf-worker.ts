// The reader of PDF in a thread of its own: what a hostile file can keep busy is only this thread.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
