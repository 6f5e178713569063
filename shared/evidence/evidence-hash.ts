import { canonicalJson } from '../journal/canonical-json.ts';
import type { WrittenDetails } from './evidence.ts';

/** The bytes that are hashed of a link, a note or a transcript: all that was put down, but for the title. */
export function hashedForm(details: WrittenDetails): string {
  switch (details.kind) {
    case 'link': {
      const { kind, address, seenAt, said } = details;
      return canonicalJson({ kind, address, seenAt, said });
    }
    case 'note':
      return canonicalJson({ kind: details.kind, text: details.text });
    case 'transcript': {
      const { kind, speaker, spokenAt, medium, recording, text } = details;
      return canonicalJson({ kind, speaker, spokenAt, medium, recording, text });
    }
  }
}
