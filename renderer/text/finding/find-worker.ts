import { findInLines } from '#shared/text/find/find-in-lines.ts';
import type { FindOrder, FromFindWorker } from './regex-finder.ts';

/** Runs patterns of which nobody knows how long they take. Whoever started this thread ends it. */
const tell = (message: FromFindWorker): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<FindOrder>) => {
  tell(findInLines(data.lines, data.query, data.most));
};
tell({ kind: 'ready' });
