import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { aTime } from '#db/testing/builders.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import { ruleContent } from '#shared/checks/style-rule.ts';
import { readCopy } from '#shared/formats/read-copy.ts';
import { readPastedHtml } from '#shared/formats/read-paste.ts';
import { type CallInput, type CallName, type CallOutput, contract } from '#shared/ipc/contract.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import { composeServices } from './app-services.ts';
import { toLanguageProcess } from './checks/language-messages.ts';
import { answerCall } from './ipc/answer-call.ts';
import { checkStore } from './journal/check-store.ts';
import { findOnDesk } from './search/find-on-desk.ts';
import { approve, standards } from './testing/day-of-standards.ts';
import { passageOf } from './testing/passage-of.ts';
import { aHashWorker } from './testing/quick-hash-worker.ts';
import { aDayOfSources } from './testing/sources-day.ts';
import type { ForkedProcess } from './window/fork-process.ts';

const passphrase = 'four calm words here';
const page =
  'Mayor resigns\n\nBy Ada Example\n\nThe mayor resigned on Monday.\n\nThe council meets on Friday.\n';

test('every call of the contract is recorded as the contract says, and the journal holds at the end', async () => {
  const window = aWindow();
  await aWholeDay(window.call, window.folder);
  expect(window.unrecorded).toEqual([]);
  expect(Object.keys(contract).filter((name) => !window.called.has(name))).toEqual([]);
  expect(checkStore(window.database).sentence).toMatch(
    /^\d+ entries, unbroken; 2 published revisions and 1 approval as signed\.$/,
  );
  // A day has some forty calls, a dozen of which stretch a passphrase on purpose.
}, 60_000);

test('what a dialog was asked for is nobody’s any more when the seat changed hands over it', async () => {
  let whileOpen = async (): Promise<unknown> => undefined;
  const { call, folder } = aWindow({ whileOpen: () => whileOpen() });
  const eve = await people(call);
  whileOpen = () => call('people:sign-in', { personId: eve.id, passphrase });
  await expect(call('formats:export-log', { format: 'csv' })).rejects.toThrow('cancelled');
  expect(readdirSync(folder)).toEqual([]);
});

/** The app without a window, called as the window calls it; it watches what each call does to the journal. */
function aWindow(
  dialog: { readonly whileOpen: () => Promise<unknown> } = { whileOpen: async () => undefined },
) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-day-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = memoryDatabase();
  let time = aTime;
  const services = composeServices({
    database,
    announce: () => undefined,
    window: { readyToClose: () => undefined, pastePlain: () => undefined, setMenu: () => undefined },
    about: { version: '1', electron: '33', dataFolder: folder, platform: 'linux' },
    files: {
      askForFile: async () => join(folder, 'copy.txt'),
      askForEvidence: async () => join(folder, 'copy.txt'),
      askForWordList: async () => join(folder, 'words.txt'),
      askForRules: async () => join(folder, 'house-style.json'),
      askWhereToSave: async (fileName) => {
        await dialog.whileOpen();
        return join(folder, fileName);
      },
    },
    importWorker: aWorker(),
    storeFile: join(folder, 'stet.db'),
    evidenceFolder: join(folder, 'evidence'),
    hashWorker: aHashWorker(),
    openOutside: async () => true,
    printPdf: async (html) => new TextEncoder().encode(html),
    trialWorker: aTrialWorker(),
    detectionWorker: aDetectionWorker(),
    searchDesk: async (order) => findOnDesk(database, order, () => undefined),
    forkLanguage: aLanguageProcess,
    now: () => (time += 1000),
    newId: () => v7(),
  });
  const called = new Set<string>();
  const unrecorded: string[] = [];
  const entries = database.prepare<[], number>('SELECT count(*) FROM journal').pluck();
  const steps = database.prepare<[], number>('SELECT count(*) FROM draft_steps').pluck();

  async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const before = { entries: entries.get() ?? 0, steps: steps.get() ?? 0 };
    const answer = await answerCall(name, input, {
      handlers: services.handlers,
      caller: services.caller,
      log: { info: () => undefined, error: (_event, error) => expect.unreachable(String(error)) },
      clock: () => 0,
      newIncident: () => 'incident',
    });
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    const grew = { entries: (entries.get() ?? 0) > before.entries, steps: (steps.get() ?? 0) > before.steps };
    const { recorded } = contract[name];
    const isRight = {
      deed: grew.entries,
      // What was typed is sealed in the journal when the draft is closed.
      steps: grew.steps || grew.entries,
      preference: !grew.entries,
      nothing: !grew.entries && !grew.steps,
    };
    if (!isRight[recorded]) unrecorded.push(`${name} should record ${recorded}`);
    called.add(name);
    // The handler's answer has the type that the contract gives this name.
    return answer.value as CallOutput<N>;
  }
  return { database, call, called, unrecorded, folder };
}

/** The import worker is TypeScript until it is built; this one gives the same answer for the one page. */
function aWorker(): URL {
  const bytes = new TextEncoder().encode(page);
  const copy = readCopy({ fileName: 'mayor.txt', mediaType: null, bytes });
  const answers = {
    copy: { kind: 'read', copy },
    paste: { kind: 'pasted', pasted: readPastedHtml('<p>One</p>') },
  };
  const source = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.postMessage((${JSON.stringify(answers)})[workerData.kind]);`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

/** The same for the worker that holds all stories against a rule, which wants a store on the disk. */
function aTrialWorker(): URL {
  const tried = { kind: 'tried', trial: { stories: 1, storiesFound: 0, found: 0, hits: [] } };
  const source = `import { parentPort } from 'node:worker_threads';
    parentPort.postMessage(${JSON.stringify(tried)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

/** A detection that finds nothing; the rules are tested by themselves. */
function aDetectionWorker(): URL {
  const source = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage([]);";
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

/** A process that finds nothing in any paragraph; the real one is tested where it is built. */
function aLanguageProcess(): ForkedProcess {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    post: (message) => {
      const { id, paragraphs } = toLanguageProcess.parse(message);
      for (const listen of listeners) listen({ id, lints: paragraphs.map(() => []) });
    },
    onMessage: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}

type Call = ReturnType<typeof aWindow>['call'];

/** The main job from the first start to the last export, with every call of the contract in it. */
async function aWholeDay(call: Call, folder: string): Promise<void> {
  const eve = await people(call);
  await settings(call);
  const storyId = await story(call, folder);
  await claims(call, storyId);
  await evidence(call, storyId);
  await queries(call, storyId);
  await call('stories:publish', { storyId, where: 'stet.example/mayor' });
  await standards(call, { storyId, editor: eve, passphrase });
  await checks(call, { storyId, folder, chief: eve });
  const requestId = await correction(call, storyId, eve);
  await exports(call, storyId);
  await call('corrections:reopen', { requestId, reason: 'A second reader wrote.' });
  await call('journal:list', { storyId, before: null, limit: 10 });
  expect(await call('journal:verify', {})).toMatchObject({ holds: true });
  await call('people:sign-out', {});
}

async function people(call: Call) {
  const ada = await call('people:create', { name: 'Ada', roles: ['copy-chief'], passphrase });
  await call('people:sign-in', { personId: ada.id, passphrase });
  const eve = await call('people:create', { name: 'Eve', roles: ['standards-editor'], passphrase });
  expect(await call('people:list', {})).toEqual([ada, eve]);
  expect(await call('people:session', {})).toMatchObject({ person: ada });
  return eve;
}

async function settings(call: Call): Promise<void> {
  await call('settings:save', { ...defaultSettings, theme: 'dark' });
  expect(await call('settings:get', {})).toMatchObject({ theme: 'dark' });
  await call('settings:save-house', { ...defaultHouseSettings, dialect: 'british' });
  expect(await call('settings:house', {})).toMatchObject({ dialect: 'british' });
  await call('settings:about', {});
  await call('settings:set-menu', { items: [] });
  await call('settings:paste-plain', {});
  await call('settings:ready-to-close', {});
}

async function story(call: Call, folder: string) {
  writeFileSync(join(folder, 'copy.txt'), page);
  const mayor = { text: 'mayor', matchCase: false, wholeWord: false, regex: false };
  const found = await call('search:find', { query: mayor, archived: true, published: true });
  expect(found.kind).toBe('found');
  await call('search:cancel', {});
  await call('formats:open-copy', {});
  await call('formats:sample-copy', {});
  await call('formats:cancel-reading', {});
  expect(await call('formats:read-paste', { html: '<p>One</p>' })).toMatchObject({ characters: 3 });
  await call('formats:cancel-paste', {});
  const bytes = new TextEncoder().encode(page);
  const copy = await call('formats:read-copy', { fileName: 'mayor.txt', mediaType: null, bytes });
  const { id: storyId } = await call('stories:create', {
    slug: 'mayor',
    importId: copy.importId,
    blocks: [...copy.blocks],
  });
  expect(await call('formats:get-original', { storyId })).toMatchObject({ text: page });
  await call('stories:rename', { storyId, slug: 'mayor-quits' });
  await call('stories:keep-version', { storyId, name: 'As imported' });
  await call('stories:name-version', { storyId, draftVersion: 0, name: 'As filed' });
  expect(await call('stories:list-versions', { storyId })).toMatchObject([{ name: 'As filed' }]);
  await call('stories:read-version', { storyId, draftVersion: 0 });
  await call('stories:archive', { storyId });
  await call('stories:restore', { storyId });
  await call('stories:get', { storyId });
  const query = {
    show: 'all',
    status: 'any',
    text: 'mayor',
    sort: 'updated',
    direction: 'ascending',
  } as const;
  expect(await call('stories:list', { ...query, offset: 0, limit: 10 })).toMatchObject({ total: 1 });
  await replace(call, storyId, 'Friday', 'Thursday');
  const place = { caret: { offset: 3, words: 'or' }, top: { offset: 0, words: 'Mayor' } };
  const session = await call('people:session', {});
  if (session === null) throw new Error('Nobody is signed in');
  await call('text:keep-place', { storyId, personId: session.person.id, place });
  expect(await call('text:place', { storyId })).toEqual(place);
  await call('text:close', { storyId });
  return storyId;
}

type StoryId = Awaited<ReturnType<typeof story>>;

async function claims(call: Call, storyId: StoryId): Promise<void> {
  const { version, document } = await call('text:open', { storyId });
  const named = { kind: 'named', name: 'Ada Example', standing: 'mayor' } as const;
  const attribution = {
    source: { create: named },
    terms: 'on-the-record',
    hand: 'first-hand',
    via: null,
  } as const;
  const pinned = { ...passageOf(document, 'resigned'), kind: 'fact', note: '', attribution: null } as const;
  const { id: claimId } = await call('claims:add', { storyId, version, ...pinned, verification: null });
  await call('claims:propose', { storyId });
  await call('claims:confirm', { storyId, version, claims: [{ ...pinned, kind: 'name' }] });
  await call('claims:refuse', { storyId, refused: [{ kind: 'figure', words: '1912' }] });
  await relations(call, storyId);
  await call('claims:edit', { claimId, kind: 'date', note: 'Ask the clerk.' });
  await call('claims:change-many', {
    storyId,
    claimIds: [claimId],
    change: { act: 'set-kind', kind: 'fact' },
  });
  const { attributions } = await call('claims:attribute', { claimId, attribution });
  await call('claims:verify', { claimId, verification: { state: 'verified', evidence: 'The letter.' } });
  await call('claims:list', { storyId });
  await call('claims:list-sources', { text: 'ada', limit: 10 });
  await aDayOfSources(call, { storyId, claimId, version, ...passageOf(document, 'council') }, passphrase);
  for (const { id, source } of attributions) {
    const ways = { ...attribution, terms: 'on-background' } as const;
    await call('claims:edit-attribution', { attributionId: id, attribution: ways });
    await approve(call, id, passphrase);
    await call('claims:edit-source', { sourceId: source.id, source: { ...named, standing: 'former mayor' } });
    await call('claims:detach', { attributionId: id });
  }
  await call('claims:remove', { claimId, because: '' });
  await call('claims:put-back', { claimId });
  const subject = { kind: 'claim', id: claimId } as const;
  const place = passageOf(document, 'resigned');
  await call('text:settle-anchor', { storyId, version, subject, decision: 'keep', ...place });
  await call('text:unsettle-anchor', { storyId, subject });
  await call('claims:remove', { claimId, because: 'It went.' });
}

async function relations(call: Call, storyId: StoryId): Promise<void> {
  const [one, other] = await call('claims:list', { storyId });
  if (one === undefined || other === undefined) throw new Error('There are no two claims');
  await call('claims:find', { text: 'resigned', besides: storyId, limit: 10 });
  await call('claims:relate', { from: one.id, to: other.id, kind: 'supports', note: '' });
  const [claim] = await call('claims:list', { storyId });
  for (const { id } of claim?.relations ?? []) await call('claims:unrelate', { relationId: id });
}

async function evidence(call: Call, storyId: StoryId): Promise<void> {
  const chosen = await call('evidence:choose-file', { storyId, subject: null });
  const uploadId = v7();
  await call('evidence:send-part', { uploadId, bytes: new TextEncoder().encode(page) });
  const sent = await call('evidence:add-file', { storyId, subject: null, uploadId, fileName: 'copy.txt' });
  expect(sent.sha256).toBe(chosen.sha256);
  const note = { kind: 'note', title: '', text: 'The clerk read it out.' } as const;
  const { id: evidenceId } = await call('evidence:add', { storyId, subject: null, evidence: note });
  expect(await call('evidence:list', { storyId })).toHaveLength(3);
  const { version, document } = await call('text:open', { storyId });
  const pinned = { ...passageOf(document, 'council'), kind: 'fact', note: '', attribution: null } as const;
  const { id } = await call('claims:add', { storyId, version, ...pinned, verification: null });
  const subject = { kind: 'claim', id } as const;
  const { ties } = await call('evidence:tie', { evidenceId, subject, passage: null });
  for (const { id: tieId } of ties) await call('evidence:untie', { tieId });
  await call('evidence:remove', { evidenceId, reason: 'It was another meeting.' });
  expect(await call('evidence:read', { evidenceId: chosen.id })).toMatchObject({ content: { text: page } });
  expect(await call('evidence:check', { storyId })).toMatchObject([
    { state: { kind: 'intact' } },
    { state: { kind: 'intact' } },
  ]);
  await call('evidence:open-outside', { evidenceId: chosen.id });
  await call('evidence:cancel', {});
}

async function queries(call: Call, storyId: StoryId): Promise<void> {
  const { version, document } = await call('text:open', { storyId });
  const asked = { storyId, version, ...passageOf(document, 'resigned'), addresseeId: null };
  const { id: queryId } = await call('text:ask-query', { ...asked, body: 'Who says so?' });
  await call('text:reply-to-query', { queryId, body: 'In writing, please.' });
  await call('text:address-query', { queryId, addresseeId: null });
  await call('text:resolve-query', { queryId });
  await call('text:reopen-query', { queryId });
  await call('text:resolve-query', { queryId, body: 'The letter says it.' });
  expect(await call('text:list-queries', { storyId })).toMatchObject([{ state: 'resolved' }]);
}

async function correction(call: Call, storyId: StoryId, approver: Awaited<ReturnType<typeof people>>) {
  const [revision] = await call('stories:list-revisions', { storyId });
  if (revision === undefined) throw new Error('Nothing is published');
  const { text } = await call('stories:get-revision', { revisionId: revision.id });
  const start = text.indexOf('Monday');
  const { id: requestId } = await call('corrections:take-in', {
    revisionId: revision.id,
    start,
    end: start + 'Monday'.length,
    requester: { name: 'Rita', contact: '', role: 'reader' },
    concern: 'It was Tuesday.',
    receivedAt: aTime,
  });
  await call('corrections:list', { state: 'open', storyId, limit: 10 });
  await call('corrections:triage', { requestId, severity: 'medium', assigneeId: null });
  await call('corrections:add-note', { requestId, body: 'The clerk says Tuesday.' });
  await call('corrections:decide', { requestId, kind: 'correction', reason: 'The letter is dated Tuesday.' });
  const notice = 'An earlier version of this article misstated when the mayor resigned. It was on Tuesday.';
  await call('corrections:write-notice', { requestId, text: notice, placement: 'foot' });
  await replace(call, storyId, 'Monday', 'Tuesday');
  const { seen } = await call('corrections:get', { requestId });
  if (seen === null) throw new Error('There is nothing to approve');
  await call('corrections:approve', { requestId, approverId: approver.id, passphrase, seen });
  await call('corrections:publish', { requestId, where: 'stet.example/mayor' });
  expect(await call('corrections:list-log', { limit: 10 })).toMatchObject([{ notice, revisionNumber: 2 }]);
  return requestId;
}

interface ChecksDay {
  readonly storyId: StoryId;
  readonly folder: string;
  /** Who may change the house's words. */
  readonly chief: Awaited<ReturnType<typeof people>>;
}

async function checks(call: Call, { storyId, folder, chief }: ChecksDay): Promise<void> {
  expect(await call('checks:read-language', { paragraphs: ['The mayor resigned.'] })).toEqual([[]]);
  await call('checks:release-language', {});
  writeFileSync(join(folder, 'words.txt'), 'Stetland\n');
  await call('checks:add-own-word', { word: 'quayside' });
  await call('checks:import-own-words', {});
  await call('checks:remove-own-word', { word: 'quayside' });
  const finding = { ruleId: 'SpellCheck', words: 'Oone', before: '', after: ' went.', reason: 'A name' };
  const { id: ignoredId } = await call('checks:ignore', { storyId, scope: 'mine', ...finding });
  expect(await call('checks:memory', { storyId })).toMatchObject({
    words: { own: ['Stetland'], house: [], names: ['Ada', 'Example'] },
    ignored: [{ id: ignoredId }],
  });
  await call('checks:take-back', { ignoredId });
  await call('checks:export-words', { list: 'own' });
  const { person } = (await call('people:session', {})) ?? {};
  if (person === undefined) throw new Error('Nobody is signed in');
  await call('people:sign-in', { personId: chief.id, passphrase });
  await call('checks:add-house-word', { word: 'quayside' });
  await call('checks:import-house-words', {});
  await call('checks:remove-house-word', { word: 'quayside' });
  await styleRules(call);
  await call('people:sign-in', { personId: person.id, passphrase });
}

async function styleRules(call: Call): Promise<void> {
  const [first] = await call('checks:list-rules', {});
  if (first === undefined) throw new Error('No rules come with Stet');
  const rule = ruleContent.parse({ ...first, name: 'Our own' });
  expect(await call('checks:try-rule', { rule, text: 'drafts' })).toMatchObject({ stories: 1 });
  await call('checks:cancel-trial', {});
  const { id } = await call('checks:save-rule', { ruleId: null, rule });
  await call('checks:set-rule-status', { ruleId: id, status: 'live' });
  expect(await call('checks:rule-history', { ruleId: id })).toMatchObject([{ version: 2 }, { version: 1 }]);
  const { rules } = await call('checks:export-rules', {});
  expect(await call('checks:import-rules', {})).toMatchObject({ added: 0, alreadyThere: rules });
}

async function exports(call: Call, storyId: StoryId): Promise<void> {
  await call('formats:export-story', { storyId, revisionId: null, format: 'markdown' });
  await call('formats:export-annotated', { storyId, revisionId: null, format: 'pdf' });
  await call('formats:export-stored-draft', { storyId });
  await call('formats:export-log', { format: 'csv' });
}

/** Types over words of the draft, as the window sends it. */
async function replace(call: Call, storyId: StoryId, words: string, others: string): Promise<void> {
  const { version, document } = await call('text:open', { storyId });
  const slice = { content: [{ type: 'text', text: others }] };
  const step = { stepType: 'replace', ...passageOf(document, words), slice };
  await call('text:append', { storyId, version, changes: [{ steps: [step] }] });
}
