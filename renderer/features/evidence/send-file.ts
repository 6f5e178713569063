import type { Evidence, EvidenceSubject } from '#shared/evidence/evidence.ts';
import { largestPart } from '#shared/evidence/evidence-limits.ts';
import { failed, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

/** A file of the page, as far as sending it needs one. */
export type SentFile = Pick<File, 'name' | 'size' | 'slice'>;

export interface Sending {
  readonly storyId: StoryId;
  readonly subject: EvidenceSubject | null;
  readonly uploadId: string;
  /** From 0 to 1 of what is sent. */
  readonly onProgress: (done: number) => void;
}

/** Sends a file in parts, of which only one at a time is in memory, and then has it put down. */
export async function sendFile(
  client: Client,
  file: SentFile,
  { storyId, subject, uploadId, onProgress }: Sending,
): Promise<Result<Evidence>> {
  // An empty file has one part too, which is empty.
  for (let at = 0; at === 0 || at < file.size; at += largestPart) {
    const part = await partOf(file, at);
    if (!part.ok) return part;
    const sent = await client.call('evidence:send-part', { uploadId, bytes: part.value });
    if (!sent.ok) return sent;
    onProgress(Math.min(1, (at + largestPart) / Math.max(1, file.size)));
  }
  return client.call('evidence:add-file', { storyId, subject, uploadId, fileName: file.name });
}

/** It may have been taken away meanwhile, or may not be read. */
async function partOf(
  file: SentFile,
  at: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'cannot-read-file'>> {
  try {
    const bytes = await file.slice(at, at + largestPart).arrayBuffer();
    return { ok: true, value: new Uint8Array(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ code: 'cannot-read-file', path: file.name, reason });
  }
}
