/**
 * Puts text on the clipboard. By the copying that the window may do by itself: the newer way asks for a
 * permission, and Stet gives none.
 */
export function copyText(text: string): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', fill, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill);
}
