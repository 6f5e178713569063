const listKeys = ['j', 'k', 'ArrowDown', 'ArrowUp'];

/**
 * Lets J, K and the arrows into the list of the work where nothing else has the keyboard, so that nobody has to find
 * it with Tab first. The answer ends the listening.
 */
export function listenForListKeys(target: Document, work: () => HTMLElement | null): () => void {
  const hear = (event: KeyboardEvent) => {
    const area = work();
    const isIdle = event.target === target.body || event.target === area;
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (!isIdle || held || event.isComposing || !listKeys.includes(event.key)) return;
    const list = area?.querySelector<HTMLElement>('[role="listbox"]');
    if (!list) return;
    event.preventDefault();
    list.focus();
  };
  target.addEventListener('keydown', hear);
  return () => target.removeEventListener('keydown', hear);
}
