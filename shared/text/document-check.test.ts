import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument, documentCanonicalText } from './document-check.ts';
import type { DocumentJson } from './document-json.ts';
import { aDocument } from './testing/documents.ts';
import { randomDocuments } from './testing/random-edits.ts';

const head = aDocument({ headline: 'Port' }).toJSON().content.slice(0, 5);
const documentOf = (...body: readonly DocumentJson[]): DocumentJson => ({
  type: 'doc',
  content: [...head, ...body],
});
const linked = (href: unknown): DocumentJson =>
  documentOf({
    type: 'paragraph',
    content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
  });

describe('checkDocument', () => {
  it('makes the same document of its JSON, with the same canonical text', () => {
    fc.assert(
      fc.property(randomDocuments, (document) => {
        const checked = checkDocument(JSON.parse(JSON.stringify(document)));
        if (!checked.ok) throw new Error(checked.problem);
        expect(checked.document.eq(document)).toBe(true);
        expect(documentCanonicalText(checked.document)).toBe(documentCanonicalText(document));
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  it.each<readonly [string, DocumentJson]>([
    ['a node that it does not know', documentOf({ type: 'video' })],
    [
      'a mark that it does not know',
      documentOf({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'glow' }] }] }),
    ],
    ['an attribute that it does not know', documentOf({ type: 'paragraph', attrs: { colour: 'red' } })],
    ['a missing head field', { type: 'doc', content: [{ type: 'paragraph' }] }],
    ['no body', documentOf()],
    ['empty text', documentOf({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ['a heading of level 9', documentOf({ type: 'heading', attrs: { level: 9 } })],
    ['a part of a document', { type: 'paragraph' }],
    ['a link that runs a script', linked('javascript:alert(1)')],
    ['a link to a file', linked('file:///etc/passwd')],
    ['a link that is no text', linked(7)],
    [
      'formatting in a notice',
      documentOf({
        type: 'correction',
        attrs: { noticeId: 'n', label: 'Correction' },
        content: [{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }],
      }),
    ],
  ])('refuses %s', (_what, json) => {
    expect(checkDocument(json)).toMatchObject({ ok: false });
  });

  it('takes web and mail links', () => {
    expect(
      [linked('https://example.org/a'), linked('mailto:desk@example.org')].map(checkDocument),
    ).toMatchObject([{ ok: true }, { ok: true }]);
  });
});
