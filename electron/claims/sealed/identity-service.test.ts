import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import { aSource } from '#db/testing/builders.ts';
import { copyOfDatabase } from '#db/testing/memory-database.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { answered } from '../../testing/real-desk.ts';
import { everyonesPassphrase as passphrase, realSources } from '../../testing/real-sources.ts';

const who = { name: 'Ilse Quandt', contact: '+00 555 0199', namedSourceId: null };
const pseudonym = 'Heron';

let desk: ReturnType<typeof realSources>;
let aneke: Caller;
let mira: Caller;
let tobias: Caller;
let sourceId: SourceId;

// Making keys is slow on purpose: the people are made once, and each test has a copy of the store with them.
let template: WritableDatabase;
beforeAll(async () => {
  desk = realSources();
  aneke = await desk.somebody('Aneke Sorrel', ['editor']);
  await desk.people.signIn({ personId: aneke.personId, passphrase });
  tobias = await desk.somebody('Tobias Vey', ['editor']);
  mira = await desk.somebody('Mira Halloran', ['reporter']);
  template = desk.database;
}, 60_000);

beforeEach(async () => {
  desk = realSources(copyOfDatabase(template));
  await desk.people.signIn({ personId: aneke.personId, passphrase });
  sourceId = desk.unnamedSourceOf(mira).sourceId;
});

const seal = (caller = mira, editor = tobias) =>
  desk.identities.seal({ sourceId, editorId: editor.personId, pseudonym, identity: who }, caller);
const open = (caller: Caller, tried = passphrase) =>
  desk.identities.open({ sourceId, passphrase: tried }, caller);
const refusal = (because: string) => ({ ok: false, failure: { code: 'seal-refused', because } });
const deeds = () =>
  answered(desk.journal.list({ storyId: null, before: null, limit: 50 }))
    .map(({ deed }) => deed)
    .filter((deed) => /identity|attestation/.test(deed))
    .reverse();

describe('sealing', () => {
  test('two people can open it with their passphrases, nobody else, and each opening is signed', async () => {
    expect(answered(seal())).toMatchObject({ seal: { pseudonym, editorName: 'Tobias Vey' }, mayOpen: true });
    expect(answered(await open(mira))).toMatchObject({ identity: who, conflicts: [] });
    expect(answered(await open(tobias))).toMatchObject({ identity: who });
    expect(await open(aneke)).toEqual(refusal('not-recipient'));
    expect(await open(tobias, 'something else')).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    // The editor has seen it, and so vouches that they know.
    expect(deeds()).toEqual(['identity.sealed', 'identity.opened', 'identity.opened', 'attestation.made']);
    expect(await desk.journal.verify()).toMatchObject({ value: { holds: true } });
  });

  test('is for the reporter whose source it is, to an editor who is somebody else and has a key', () => {
    expect(seal(aneke)).toEqual(refusal('not-reporter'));
    expect(seal(mira, mira)).toEqual(refusal('editor-is-reporter'));
    answered(seal());
    // Once it is sealed it is the sealer's, whoever wrote the story.
    expect(seal(tobias, aneke)).toEqual(refusal('not-reporter'));
  });

  test('another reporter cannot be the editor who knows, and a named source has nothing to seal', async () => {
    const ruben = await desk.somebody('Ruben Castellane', ['reporter']);
    expect(seal(mira, ruben)).toEqual(refusal('not-an-editor'));
    sourceId = aSource(desk.database, { kind: 'named' });
    expect(seal()).toEqual(refusal('not-unnamed'));
  });

  test('an editor without a key, or with one that they did not sign, cannot be sealed to', () => {
    desk.database.exec("UPDATE person_sealing_keys SET signature = 'AAAA'");
    expect(seal()).toEqual(refusal('key-damaged'));
    desk.database.exec('DELETE FROM person_sealing_keys');
    expect(seal()).toEqual(refusal('no-key'));
  });

  test('a profile of an older Stet gets its key at the next sign-in, signed and journalled', async () => {
    desk.database.exec('DELETE FROM person_sealing_keys');
    await desk.people.signIn({ personId: mira.personId, passphrase });
    await desk.people.signIn({ personId: tobias.personId, passphrase });
    expect(seal().ok).toBe(true);
    expect(await open(tobias)).toMatchObject({ ok: true });
    expect(await desk.journal.verify()).toMatchObject({ value: { holds: true } });
  });

  test('a pseudonym, a description or a standing with a part of the name in it is refused', () => {
    const input = { sourceId, editorId: tobias.personId, identity: who };
    expect(desk.identities.seal({ ...input, pseudonym: 'QUANDT’S friend' }, mira)).toEqual(
      refusal('pseudonym-tells'),
    );
    sourceId = desk.unnamedSourceOf(mira, 'an aide to Ilse').sourceId;
    expect(seal()).toEqual(refusal('pseudonym-tells'));
  });

  test('bytes that are not those that were sealed are said to be damaged', async () => {
    answered(seal());
    desk.database.exec('UPDATE sealed_identities SET envelope = zeroblob(9)');
    expect(await open(mira)).toEqual(refusal('damaged'));
    expect(deeds()).toEqual(['identity.sealed']);
  });
});

describe('changing who knows', () => {
  test('the former editor opens it no more, the new one does', async () => {
    answered(seal());
    const resealed = await desk.identities.reseal({ sourceId, editorId: aneke.personId, passphrase }, mira);
    expect(resealed).toMatchObject({ value: { seal: { editorName: 'Aneke Sorrel', pseudonym } } });
    expect(await open(tobias)).toEqual(refusal('not-recipient'));
    expect(answered(await open(aneke))).toMatchObject({ identity: who });
  });

  test('is the reporter’s alone', async () => {
    answered(seal());
    const input = { sourceId, editorId: aneke.personId, passphrase };
    expect(await desk.identities.reseal(input, tobias)).toEqual(refusal('not-reporter'));
  });
});

describe('where the stories name the same person', () => {
  test('whoever opens it is told, by link and by name, and nothing of it is stored', async () => {
    const { storyId } = desk.unnamedSourceOf(mira);
    desk.attribute(sourceId, storyId, 'unnamed');
    const named = aSource(desk.database, { kind: 'named', name: 'I. Quandt-Berger' });
    const namesake = aSource(desk.database, { kind: 'named', name: 'ILSE QUANDT' });
    desk.attribute(named, storyId, 'on-the-record');
    const ask = { question: '', way: 'phone', note: '', askedAt: null, deadlineAt: null } as const;
    const request = answered(
      desk.comments.ask({ ...ask, storyId, source: { sourceId: namesake }, claimIds: [] }, mira),
    );
    answered(desk.comments.answer({ requestId: request.id, outcome: 'declined', words: '' }, mira));
    const identity = { ...who, namedSourceId: named };
    answered(desk.identities.seal({ sourceId, editorId: tobias.personId, pseudonym, identity }, mira));
    const opened = answered(await open(tobias));
    expect(opened.namedSource).toEqual({ id: named, name: 'I. Quandt-Berger' });
    expect(opened.conflicts.map(({ kind, named: name }) => [kind, name]).toSorted()).toEqual([
      ['declined', 'ILSE QUANDT'],
      ['on-record', 'I. Quandt-Berger'],
    ]);
    const stored = desk.database.prepare('SELECT * FROM sealed_identities').all();
    expect(JSON.stringify(stored)).not.toContain(named);
  });
});

describe('destroying', () => {
  test('leaves a signed receipt, and no byte of the envelope in the files of the store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-seal-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'stet.db'), template.serialize());
    const database = openDatabase(join(folder, 'stet.db'));
    onTestFinished(() => void database.close());
    desk = realSources(database);
    sourceId = desk.unnamedSourceOf(mira).sourceId;
    answered(seal());
    const envelope = database.prepare<[], Buffer>('SELECT envelope FROM sealed_identities').pluck().get();
    if (envelope === undefined) throw new Error('Nothing was sealed');
    // Any stretch of it would do; these are the parts that were encrypted.
    const { contents, recipients } = JSON.parse(envelope.toString());
    const parts: string[] = [
      contents.text.slice(0, 60),
      recipients[0].secret.text,
      recipients[1].secret.text,
    ];
    const kept = () =>
      readdirSync(folder).flatMap((file) => {
        const bytes = readFileSync(join(folder, file));
        return parts.filter((part) => bytes.includes(part)).map(() => file);
      });
    // The page of the envelope goes into the log again, as it does with any change of the row.
    database.exec("UPDATE sealed_identities SET pseudonym = 'Egret'");
    expect(new Set(kept())).toEqual(new Set(['stet.db', 'stet.db-wal']));
    const input = { sourceId, reason: 'source-asked', passphrase } as const;
    expect(await desk.identities.destroy(input, tobias)).toEqual(refusal('not-reporter'));
    expect(await desk.identities.destroy({ ...input, passphrase: 'wrong one' }, mira)).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
    expect(await desk.identities.destroy(input, mira)).toEqual({ ok: true, value: { logIsClear: true } });
    expect(kept()).toEqual([]);
    expect(await open(mira)).toEqual(refusal('not-sealed'));
    const [receipt] = answered(desk.journal.list({ storyId: null, before: null, limit: 1 }));
    expect(receipt).toMatchObject({
      deed: 'identity.destroyed',
      payload: { reason: 'source-asked', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      signature: expect.any(String),
    });
  });

  test('sealing anew erases the envelope before it', async () => {
    answered(seal());
    answered(seal(mira, aneke));
    expect(desk.database.prepare('SELECT count(*) FROM sealed_identities').pluck().get()).toBe(1);
    expect(deeds()).toEqual(['identity.sealed', 'identity.resealed']);
  });
});

describe('vouching', () => {
  const attest = (
    attestation: Parameters<typeof desk.attestations.attest>[0]['attestation'],
    caller: Caller,
  ) => desk.attestations.attest({ sourceId, attestation }, caller);

  test('an editor vouches that they know, since when, and can take it back', () => {
    const state = answered(attest({ kind: 'knows', since: 7 }, tobias));
    expect(state.attestations).toMatchObject([{ kind: 'knows', since: 7, personName: 'Tobias Vey' }]);
    const [{ id } = { id: null }] = state.attestations;
    if (id === null) throw new Error('Nothing was vouched for');
    expect(desk.attestations.withdraw({ attestationId: id }, aneke)).toMatchObject({ ok: false });
    expect(answered(desk.attestations.withdraw({ attestationId: id }, tobias)).attestations).toEqual([]);
    expect(attest({ kind: 'knows', since: null }, mira)).toEqual(refusal('not-an-editor'));
  });

  test('only who knows both vouches that two sources are different people', () => {
    const other = desk.unnamedSourceOf(mira, 'a second official').sourceId;
    answered(seal());
    expect(attest({ kind: 'different', otherId: other }, tobias)).toEqual(refusal('does-not-know'));
    const input = { sourceId: other, editorId: tobias.personId, pseudonym, identity: who };
    answered(desk.identities.seal(input, mira));
    expect(answered(attest({ kind: 'different', otherId: other }, tobias)).attestations).toMatchObject([
      { kind: 'different', otherName: 'a second official' },
    ]);
    expect(
      desk.attestations.attest({ sourceId, attestation: { kind: 'different', otherId: other } }, aneke),
    ).toEqual(refusal('does-not-know'));
  });

  test('who knows vouches that a story does not name the source as well', () => {
    const { storyId } = desk.unnamedSourceOf(mira);
    answered(seal());
    expect(attest({ kind: 'clear-in-story', storyId }, aneke)).toEqual(refusal('does-not-know'));
    expect(answered(attest({ kind: 'clear-in-story', storyId }, mira)).attestations).toMatchObject([
      { kind: 'clear-in-story', storyId },
    ]);
  });
});
