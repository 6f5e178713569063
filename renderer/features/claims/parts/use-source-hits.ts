import { useRef, useState } from 'react';
import type { SourceSummary } from '#shared/claims/source.ts';

type Find = (text: string) => Promise<readonly SourceSummary[]>;

/**
 * What is typed into a field for a source, and what the registry has for it. An answer that comes late is
 * dropped. What was found stays in sight until the next answer is there, so that the list does not flicker.
 */
export function useSourceHits(find: Find) {
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SourceSummary[]>([]);
  const [open, setOpen] = useState(false);
  const latest = useRef('');
  const ask = async (typed: string) => {
    latest.current = typed;
    setText(typed);
    setOpen(true);
    const found = await find(typed);
    if (latest.current === typed) setHits(found);
  };
  return { text, hits, open, ask, close: () => setOpen(false) };
}
