import { compareTexts } from '#shared/text/compare/compare-texts.ts';
import type { CompareOrder } from './text-comparer.ts';

/** Compares texts that are long, or have nothing in common. Whoever started this thread ends it. */
self.onmessage = ({ data }: MessageEvent<CompareOrder>) => {
  self.postMessage(compareTexts(data.before, data.after));
};
