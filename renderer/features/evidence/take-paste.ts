import type { EvidenceSubject } from '#shared/evidence/evidence.ts';
import type { EvidenceStore } from './evidence-store.ts';

/**
 * What is pasted over evidence becomes a piece of it: files are taken in; an address begins a link, and other words a
 * note, for a person to look at first. A field that has the keyboard takes its paste itself.
 */
export function takePaste(
  store: EvidenceStore,
  event: ClipboardEvent,
  subject: EvidenceSubject | null,
): void {
  const { target, clipboardData } = event;
  if (clipboardData === null || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return;
  const files = [...clipboardData.files];
  const text = clipboardData.getData('text/plain');
  const { dropFiles, startWriting } = store.getState();
  if (files.length > 0) void dropFiles(files, subject);
  else if (text.trim() !== '') startWriting({ kind: isAddress(text) ? 'link' : 'note', subject, text });
  else return;
  event.preventDefault();
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}
