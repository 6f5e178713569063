import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '#db/sha256.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import { answered, copy } from '../testing/real-desk.ts';
import { realEvidence } from '../testing/real-evidence.ts';
import { createAnnotatedExport } from './annotated-export.ts';

/** What nobody outside may learn of the unnamed source of the story. */
const secret = 'Quilla Brand';

/** A story with three claims: one on the record with evidence, one of an unnamed source, and one that is bare. */
function aStoryForLawyers() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-annotated-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const real = realEvidence();
  const { desk, ann } = real;
  const blocks = copy(
    ['headline', 'Board <closes> the pier'],
    ['paragraph', 'The board voted 400 marks, said Tobias Vey.'],
    ['paragraph', 'The repair was botched, an official told the Gazette.'],
  );
  const storyId = answered(desk.stories.create({ slug: 'pier', importId: null, blocks }, ann)).id;
  const claim = (words: string, kind: 'figure' | 'allegation' | 'name') => {
    const { version } = desk.drafts.current(storyId);
    const place = desk.passage(storyId, words);
    const fresh = { kind, note: `Ask ${secret}`, attribution: null, verification: null };
    return answered(desk.claims.add({ storyId, version, ...place, ...fresh }, ann)).id;
  };
  const figure = claim('400 marks', 'figure');
  const botched = claim('The repair was botched', 'allegation');
  claim('400 marks, said Tobias Vey', 'name');
  const vey = { create: { kind: 'named', name: 'Tobias Vey', standing: 'chair' } } as const;
  const plain = { terms: 'on-the-record', hand: 'first-hand', via: null, grounds: noGrounds } as const;
  answered(desk.claims.attribute({ claimId: figure, attribution: { ...plain, source: vey } }, ann));
  const official = { create: { kind: 'unnamed', name: 'an official', standing: 'harbour board' } } as const;
  const gazette = { create: { kind: 'outlet', name: 'Velm Gazette', standing: '' } } as const;
  const grounds = {
    ...noGrounds,
    agreedOn: '2026-03-01',
    anonymityReason: `Works beside ${secret}`,
    motive: secret,
  };
  const unnamed = { terms: 'on-background', hand: 'second-hand', via: gazette, grounds } as const;
  answered(desk.claims.attribute({ claimId: botched, attribution: { ...unnamed, source: official } }, ann));
  const add = (claimId: typeof figure, title: string, text: string) => {
    const evidence = { kind: 'note', title, text } as const;
    const subject = { kind: 'claim', id: claimId } as const;
    return answered(real.service.add({ storyId, subject, evidence }, ann));
  };
  const minutes = add(figure, 'Minutes', 'They voted 400 marks.');
  const call = add(botched, `Call with ${secret}`, 'Botched from the first day.');
  const passage = { page: null, start: 5, end: 20, exact: 'voted 400 marks', prefix: 'They ', suffix: '.' };
  answered(
    real.service.tie({ evidenceId: minutes.id, subject: { kind: 'claim', id: figure }, passage }, ann),
  );
  const verify = (claimId: typeof figure, evidence: string, evidenceIds: (typeof minutes.id)[]) =>
    answered(
      desk.claims.verify({ claimId, verification: { state: 'verified', evidence, evidenceIds } }, ann),
    );
  verify(figure, 'Page 4 & the clerk.', [minutes.id]);
  verify(botched, `${secret} showed me.`, [call.id]);
  const asked = { question: 'Was it?', way: 'phone', note: '', askedAt: null, deadlineAt: null } as const;
  const request = answered(desk.comments.ask({ ...asked, storyId, source: vey, claimIds: [botched] }, ann));
  answered(desk.comments.answer({ requestId: request.id, outcome: 'declined', words: '' }, ann));
  const ask = { version: desk.drafts.current(storyId).version, addresseeId: null, body: `Is it ${secret}?` };
  answered(desk.queries.ask({ storyId, ...desk.passage(storyId, 'botched'), ...ask }, ann));
  const printed: string[] = [];
  const service = createAnnotatedExport({
    ...desk,
    evidence: real.service,
    askWhereToSave: async (name) => join(folder, name),
    printPdf: async (html) => {
      printed.push(html);
      return new TextEncoder().encode('%PDF-');
    },
    timeZone: 'UTC',
    now: () => Date.UTC(2026, 2, 3, 9, 15),
  });
  return { ...desk, ann, storyId, service, printed };
}

test('the copy of a draft numbers its claims, and says of each on whose word and on what evidence it stands', async () => {
  const { service, storyId, ann } = aStoryForLawyers();
  const input = { storyId, revisionId: null, format: 'html' } as const;
  const { path } = answered(await service.write(input, ann));
  expect(path.endsWith('pier-draft-annotated.html')).toBe(true);
  // Versions of ICU write a time with "at" or with a comma.
  const html = readFileSync(path, 'utf8').replaceAll(/(\d{4}) at (?=\d)/g, '$1, ');
  await expect(html).toMatchFileSnapshot('testing/annotated-copy.html');
});

test('nothing in it says who an unnamed source is, wherever it was written down', async () => {
  const { service, storyId, ann } = aStoryForLawyers();
  const { path } = answered(await service.write({ storyId, revisionId: null, format: 'html' }, ann));
  const html = readFileSync(path, 'utf8');
  expect(html).not.toContain(secret);
  expect(html).not.toContain('harbour board');
  expect(html).not.toContain('Botched from the first day');
});

test('a revision is printed with the claims whose words it has, as a PDF that the journal knows', async () => {
  const { service, stories, drafts, passage, storyId, ann, printed, journal } = aStoryForLawyers();
  const publish = { storyId, where: 'ledger.example', openQueriesReason: 'In time.' };
  const { id } = answered(stories.publish(publish, ann));
  // The draft loses words that readers of the revision have.
  const step = { stepType: 'replace', ...passage(storyId, 'The repair was botched') };
  const { version } = drafts.current(storyId);
  answered(drafts.append({ storyId, version, changes: [{ steps: [step], intent: null }] }, ann));
  const { path } = answered(await service.write({ storyId, revisionId: id, format: 'pdf' }, ann));
  expect(path.endsWith('pier-revision-1-annotated.pdf')).toBe(true);
  expect(printed[0]).toContain('Revision 1, published March 2, 2026');
  expect(printed[0]).toContain('The repair was botched');
  const [entry] = answered(journal.list({ storyId, before: null, limit: 1 }));
  expect(entry?.payload).toEqual({
    fileName: 'pier-revision-1-annotated.pdf',
    format: 'annotated-pdf',
    revision: 1,
    sha256: sha256('%PDF-'),
  });
});
