import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceId } from '#shared/evidence/evidence.ts';
import { storyId as storyIds } from '#shared/stories/story.ts';
import { answered, copy } from '../testing/real-desk.ts';
import { realEvidence } from '../testing/real-evidence.ts';

const otherStory = copy(['headline', 'Another story'], ['paragraph', 'Words.']);
const note = { kind: 'note', title: '', text: 'The clerk read it out.\nTwice.' } as const;

describe('evidence that is written down', () => {
  it('is tied to its claim in one deed, and named by its first words', () => {
    const { service, desk, ann, storyId, claim } = realEvidence();
    const subject = { kind: 'claim', id: claim('resigned') } as const;
    const added = answered(service.add({ storyId, subject, evidence: note }, ann));
    expect(added).toMatchObject({
      kind: 'note',
      title: 'The clerk read it out.',
      text: note.text,
      addedByName: 'Ann',
      ties: [{ subject, passage: null }],
      findings: 0,
    });
    expect(desk.deeds().slice(-2)).toEqual(['evidence.added', 'evidence.tied']);
    expect(answered(service.list({ storyId }))).toEqual([added]);
  });

  it('is not tied to a claim of another story', () => {
    const { service, desk, ann, storyId, claim } = realEvidence();
    const other = answered(
      desk.stories.create({ slug: 'other', importId: null, blocks: otherStory }, ann),
    ).id;
    const subject = { kind: 'claim', id: claim('resigned') } as const;
    const failure = { code: 'not-found', what: 'claim' };
    expect(service.add({ storyId: other, subject, evidence: note }, ann)).toEqual({ ok: false, failure });
    const { id } = answered(service.add({ storyId: other, subject: null, evidence: note }, ann));
    expect(service.tie({ evidenceId: id, subject, passage: null }, ann)).toEqual({ ok: false, failure });
    expect(answered(service.list({ storyId }))).toEqual([]);
  });

  it('is the author’s and the editors’ to put down, and closed with the story', () => {
    const { service, desk, ann, storyId } = realEvidence();
    const bo = desk.person('Bo', ['reporter']);
    const add = (caller = ann) => service.add({ storyId, subject: null, evidence: note }, caller);
    expect(add(bo)).toMatchObject({ failure: { code: 'not-allowed', right: 'story.edit' } });
    expect(add(desk.person('Eve', ['editor'])).ok).toBe(true);
    const { id } = answered(add());
    desk.stories.archive({ storyId }, ann);
    expect(add()).toMatchObject({ failure: { code: 'archived' } });
    expect(service.remove({ evidenceId: id, reason: 'x' }, ann)).toMatchObject({
      failure: { code: 'archived' },
    });
    expect(service.list({ storyId: storyIds.parse(v7()) })).toMatchObject({ failure: { code: 'not-found' } });
  });

  it('stays while a claim or a finding rests on it, and goes for a reason that is kept', () => {
    const { service, desk, ann, storyId, claim } = realEvidence();
    const claimId = claim('resigned');
    const subject = { kind: 'claim', id: claimId } as const;
    const add = () => answered(service.add({ storyId, subject, evidence: note }, ann));
    const [tied, found] = [add(), add()];
    const verification = { state: 'verified', evidence: 'Read out.', evidenceIds: [found.id] } as const;
    const verified = answered(desk.claims.verify({ claimId, verification }, ann));
    expect(verified.verification).toMatchObject({ evidenceIds: [found.id] });
    for (const { ties } of [tied, found])
      for (const { id: tieId } of ties) {
        const remove = service.remove({ evidenceId: tied.id, reason: 'Wrong meeting' }, ann);
        expect(remove).toMatchObject({ failure: { code: 'evidence-in-use', ties: 1 } });
        answered(service.untie({ tieId }, ann));
        if (tieId === tied.ties[0]?.id)
          answered(service.tie({ evidenceId: tied.id, subject, passage: null }, ann));
      }
    for (const { id: tieId } of answered(service.list({ storyId }))[0]?.ties ?? [])
      answered(service.untie({ tieId }, ann));
    expect(service.remove({ evidenceId: found.id, reason: 'x' }, ann)).toMatchObject({
      failure: { code: 'evidence-in-use', findings: 1 },
    });
    expect(service.remove({ evidenceId: tied.id, reason: 'Wrong meeting' }, ann).ok).toBe(true);
    expect(answered(service.list({ storyId })).map(({ id }) => id)).toEqual([found.id]);
    const [last] = answered(desk.journal.list({ storyId, before: null, limit: 1 }));
    expect(last).toMatchObject({ deed: 'evidence.removed', payload: { reason: 'Wrong meeting' } });
  });

  it('is refused to a finding where it is another story’s', () => {
    const { desk, ann, claim } = realEvidence();
    const verification = { state: 'verified', evidence: '', evidenceIds: [evidenceId.parse(v7())] } as const;
    const answer = desk.claims.verify({ claimId: claim('resigned'), verification }, ann);
    expect(answer).toEqual({ ok: false, failure: { code: 'not-found', what: 'evidence' } });
  });
});

describe('a file as evidence', () => {
  const choose = async (real: ReturnType<typeof realEvidence>) =>
    answered(await real.intake.choose({ storyId: real.storyId, subject: null }, real.ann));
  const bytesOf = ({ folder }: ReturnType<typeof realEvidence>, { sha256 }: Evidence) =>
    folder.pathOf(sha256);

  it('is kept once under its hash, read-only, and goes with the last evidence that has it', async () => {
    const real = realEvidence();
    real.file('letter.txt', 'Dear all, I resign.');
    const [one, two] = [await choose(real), await choose(real)];
    expect(one).toMatchObject({
      kind: 'file',
      title: 'letter.txt',
      fileType: 'text',
      size: 19,
      linkedPath: null,
    });
    expect(two.sha256).toBe(one.sha256);
    const path = bytesOf(real, one);
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    expect(statSync(path).mode & 0o777).toBe(0o400);
    const reason = 'Twice.';
    answered(real.service.remove({ evidenceId: one.id, reason }, real.ann));
    expect(existsSync(path)).toBe(true);
    answered(real.service.remove({ evidenceId: two.id, reason }, real.ann));
    expect(existsSync(path)).toBe(false);
  });

  it('is linked with its place and hash where it is too large to be kept', async () => {
    const real = realEvidence();
    const path = real.file('film.mp4', `\0\0\0\x18ftypisom${'x'.repeat(2000)}`);
    const film = await choose(real);
    expect(film).toMatchObject({ fileType: 'video', linkedPath: path, size: 2012 });
    expect(existsSync(bytesOf(real, film))).toBe(false);
    expect(answered(await real.reader.check({ storyId: real.storyId }))).toMatchObject([
      { state: { kind: 'intact' } },
    ]);
    writeFileSync(path, 'another film');
    expect(answered(await real.reader.read({ evidenceId: film.id }))).toMatchObject({
      state: { kind: 'changed', size: 12 },
      content: null,
    });
    rmSync(path);
    const missing = { kind: 'missing', path };
    expect(answered(await real.reader.check({ storyId: real.storyId }))).toMatchObject([{ state: missing }]);
  });

  it('comes in parts from the window, under a name without its folders', async () => {
    const real = realEvidence();
    const { intake, storyId, ann } = real;
    const uploadId = v7();
    for (const part of ['<p>One', ' two</p>'])
      answered(await intake.sendPart({ uploadId, bytes: new TextEncoder().encode(part) }));
    const fileName = '../../etc/minutes\u202Efdp.html';
    const file = answered(await intake.addFile({ storyId, subject: null, uploadId, fileName }, ann));
    expect(file).toMatchObject({ title: 'minutesfdp.html', fileType: 'html', size: 14 });
    expect(answered(await real.reader.read({ evidenceId: file.id }))).toEqual({
      state: { kind: 'intact' },
      content: { as: 'text', text: '<p>One two</p>' },
    });
    const again = await intake.addFile({ storyId, subject: null, uploadId, fileName }, ann);
    expect(again).toMatchObject({ failure: { code: 'cannot-read-file' } });
  });

  it('is refused in parts beyond what is kept, and nothing of it stays', async () => {
    const { intake, folder } = realEvidence();
    const uploadId = v7();
    answered(await intake.sendPart({ uploadId, bytes: new Uint8Array(900) }));
    const answer = await intake.sendPart({ uploadId, bytes: new Uint8Array(200) });
    expect(answer).toMatchObject({ failure: { code: 'too-large', limit: 1000, size: 1100 } });
    expect(existsSync(folder.incoming(uploadId))).toBe(false);
  });

  it('is nobody’s where the seat changed hands while it was read, and none is made of a folder', async () => {
    const real = realEvidence();
    const { intake, storyId, ann, folder } = real;
    real.choose(dirname(real.file('letter.txt', 'Dear all')));
    const input = { storyId, subject: null };
    expect(await intake.choose(input, ann)).toMatchObject({ failure: { code: 'cannot-read-file' } });
    real.file('letter.txt', 'Dear all');
    real.leaveSeat();
    expect(await intake.choose(input, ann)).toMatchObject({ failure: { code: 'cancelled' } });
    expect(readdirSync(dirname(folder.incoming('x')))).toEqual([]);
    expect(real.desk.deeds()).not.toContain('evidence.added');
  });

  it('is said to be changed where somebody wrote to what was kept, and is not shown or handed out', async () => {
    const real = realEvidence();
    real.file('letter.txt', 'Dear all, I resign.');
    const letter = await choose(real);
    const path = bytesOf(real, letter);
    chmodSync(path, 0o600);
    writeFileSync(path, 'Dear all, I stay.');
    const view = answered(await real.reader.read({ evidenceId: letter.id }));
    expect(view).toMatchObject({ state: { kind: 'changed', size: 17 }, content: null });
    const out = await real.reader.openOutside({ evidenceId: letter.id });
    expect(out).toEqual({ ok: false, failure: { code: 'evidence-not-intact', title: 'letter.txt' } });
    // The same file put down once more is whole again, for both.
    await choose(real);
    expect(answered(await real.reader.read({ evidenceId: letter.id })).state).toEqual({ kind: 'intact' });
  });

  it('goes out as a copy under a name of ours, and a program never does', async () => {
    const real = realEvidence();
    real.file('letter.txt', 'Dear all');
    const letter = await choose(real);
    answered(await real.reader.openOutside({ evidenceId: letter.id }));
    expect(real.opened.map((path) => basename(path))).toEqual(['evidence.txt']);
    expect(statSync(real.opened[0] ?? '').mode & 0o777).toBe(0o400);
    for (const [name, bytes] of [
      ['tape.mp3', 'MZ\x90\0'],
      ['run.sh', 'echo hello\n'],
      ['letter.exe', 'Dear all'],
    ] as const) {
      real.file(name, bytes);
      const { id } = await choose(real);
      const answer = await real.reader.openOutside({ evidenceId: id });
      expect(answer).toEqual({ ok: false, failure: { code: 'not-opened', title: name } });
    }
    expect(real.opened).toHaveLength(1);
  });
});
