/**
 * The keys that move in a list. Enter is not among them: on nothing chosen it would open something by
 * chance.
 */
const listKeys = ['j', 'k', 'ArrowDown', 'ArrowUp'];

/**
 * Lets J, K and the arrows into the list of the work where nothing else has the keyboard, so that nobody
 * has to find it with Tab first. The answer ends the listening. It only brings the keyboard to the list,
 * which then hears the next press by itself.
 */
export function listenForListKeys(target: Document, work: () => HTMLElement | null): () => void {
  const hear = (event: KeyboardEvent) => {
    const area = work();
    // Idle is the page itself, or the work that the frame gave the focus to after a change of place.
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
