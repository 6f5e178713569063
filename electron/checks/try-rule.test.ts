import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import type { RuleContent } from '#shared/checks/style-rule.ts';
import type { CopyBlock } from '#shared/formats/imported-copy.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { answered, copy, realDesk } from '../testing/real-desk.ts';
import { createTrialRunner } from './trial-runner.ts';
import { tryRule } from './try-rule.ts';

const rule: RuleContent = {
  name: 'Toward',
  theme: 'spelling',
  owner: 'Copy desk',
  strength: 'amend',
  look: { kind: 'phrases', capitals: 'not-names', lines: [{ find: 'towards', propose: ['toward'] }] },
  exceptions: [],
  fields: ['headline', 'dek', 'body'],
  message: 'Toward.',
  reason: '',
  examples: { match: [], pass: [] },
};

/** Stories of two people, one of them published, one archived. */
function fill({ stories, person }: ReturnType<typeof realDesk>): void {
  const ada = person('Ada');
  const make = (slug: string, ...blocks: CopyBlock[]) =>
    answered(stories.create({ slug, importId: null, blocks }, ada)).id;
  make('clean', ...copy(['headline', 'Nothing here'], ['paragraph', 'He went to the river.']));
  const river = make(
    'river',
    ...copy(
      ['headline', 'Man walks towards river'],
      ['dek', 'And towards the sea'],
      ['paragraph', `He went towards the river. “Towards it,” she said. ${'It was a long way. '.repeat(9)}`],
      ['blockquote', 'We all went towards it.'],
    ),
  );
  answered(stories.publish({ storyId: river, where: 'stet.example/river' }, ada));
  make('harbour', ...copy(['headline', 'Harbour'], ['paragraph', 'A ship came towards us.']));
  const old = make('old', ...copy(['headline', 'Old'], ['paragraph', 'Long ago, towards noon.']));
  answered(stories.archive({ storyId: old }, ada));
}

const passage = { words: 'towards', replacement: 'toward' };

test('everything that a rule would find is told by story, with what stands round it', () => {
  const desk = realDesk();
  fill(desk);
  const trial = tryRule(desk.database, { rule, text: 'drafts', onProgress: () => undefined });
  expect(trial).toMatchObject({ stories: 3, storiesFound: 2, found: 4 });
  expect(trial.hits).toMatchObject([
    {
      slug: 'river',
      headline: 'Man walks towards river',
      found: 3,
      passages: [
        { ...passage, before: 'Man walks ', after: ' river' },
        { ...passage, before: 'And ', after: ' the sea' },
        {
          ...passage,
          before: 'He went ',
          after: ' the river. “Towards it,” she said. It was a long way. It…',
        },
      ],
    },
    { slug: 'harbour', found: 1, passages: [{ ...passage, before: 'A ship came ', after: ' us.' }] },
  ]);
});

test('what readers saw is read in place of drafts', () => {
  const desk = realDesk();
  fill(desk);
  const trial = tryRule(desk.database, { rule, text: 'published', onProgress: () => undefined });
  expect(trial).toMatchObject({ stories: 1, storiesFound: 1, found: 3, hits: [{ slug: 'river' }] });
});

test('a rule that finds nothing says how much it has read', () => {
  const desk = realDesk();
  fill(desk);
  const other: RuleContent = { ...rule, look: { kind: 'repeated-words' } };
  const trial = tryRule(desk.database, {
    rule: other,
    text: 'drafts',
    onProgress: () => undefined,
  });
  expect(trial).toEqual({ stories: 3, storiesFound: 0, found: 0, hits: [] });
});

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let storeFile: string;

// The worker as the app builds it: Node 20 cannot start one from TypeScript.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-trial-'));
  storeFile = join(folder, 'stet.db');
  // SQLite is not built into the worker; it is looked for from where the worker lies.
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(import.meta.dirname, 'trial-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'trial-worker.mjs' } },
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('a rule is tried in a thread of its own beside the store, and another trial takes its place', async () => {
  const database = openDatabase(storeFile);
  fill(realDesk(database));
  const announced: unknown[] = [];
  const announce: Announce = (name, payload) => void announced.push([name, payload]);
  const trialWorker = new URL('trial-worker.mjs', pathToFileURL(`${folder}/`));
  const trials = createTrialRunner({ trialWorker, storeFile, announce });
  const first = trials.tryRule({ rule, text: 'drafts' });
  const second = trials.tryRule({ rule, text: 'drafts' });
  expect(await first).toMatchObject({ failure: { code: 'cancelled' } });
  expect(answered(await second)).toMatchObject({ stories: 3, storiesFound: 2, found: 4 });
  const third = trials.tryRule({ rule, text: 'drafts' });
  trials.cancel();
  expect(await third).toMatchObject({ failure: { code: 'cancelled' } });
  database.close();
}, 60_000);
