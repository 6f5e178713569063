/**
 * Puts plain text on the clipboard, at the press of a button. The newer clipboard interface needs a
 * permission, and this window grants none. It works only while a press is being handled: the browser
 * refuses it at other times.
 */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The editor would copy its own selection otherwise.
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
