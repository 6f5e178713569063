/** Long enough that a pointer on its way elsewhere raises nothing. */
const delay = 450;

/**
 * Shows the popover while the anchor is pointed at for a moment or focused by key. The answer ends that. A
 * press or a key takes it away: who acts has read it.
 */
export function attachTooltip(anchor: HTMLElement, popover: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Where there are no popovers, as in tests without a browser, nothing is shown.
  const show = () => popover.showPopover?.();
  const hide = () => {
    clearTimeout(timer);
    popover.hidePopover?.();
  };
  const heard = new AbortController();
  const on = (name: keyof HTMLElementEventMap, handle: (event: Event) => void) =>
    anchor.addEventListener(name, handle, { signal: heard.signal });
  on('pointerenter', () => {
    timer = setTimeout(show, delay);
  });
  on('pointerleave', hide);
  on('pointerdown', hide);
  // A focus that came by pointer shows nothing: the pointer does that.
  on('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) show();
  });
  on('focusout', hide);
  on('keydown', hide);
  return () => {
    heard.abort();
    clearTimeout(timer);
  };
}
