import { createHash } from 'node:crypto';

/** SHA-256 in hex of the bytes, or of the UTF-8 of the text. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
