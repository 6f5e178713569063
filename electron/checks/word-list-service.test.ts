import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knownWord, longestWordList } from '#shared/checks/known-words.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';
import { realFiles } from '../testing/real-files.ts';
import { createWordListService } from './word-list-service.ts';

function aNewsroom() {
  const desk = realDesk();
  const folder = mkdtempSync(join(tmpdir(), 'stet-words-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const chosen: { path: string | null } = { path: join(folder, 'words.txt') };
  const service = createWordListService({
    ...desk,
    ...realFiles,
    announce: () => undefined,
    askForWordList: async () => chosen.path,
    askWhereToSave: async (name) => (chosen.path === null ? null : join(folder, name)),
  });
  const [ada, eve] = [desk.person('Ada', ['reporter']), desk.person('Eve', ['copy-chief'])];
  return { desk, service, folder, chosen, ada, eve };
}

const word = (text: string) => ({ word: knownWord.parse(text) });
const deedsOf = ({ journal }: RealDesk) =>
  answered(journal.list({ storyId: null, before: null, limit: 10 })).map(({ deed, payload }) => [
    deed,
    payload,
  ]);

test('a person’s words are their own and no deed; the house’s are everybody’s and each a deed', () => {
  const { desk, service, ada, eve } = aNewsroom();
  service.addOwn(word('quayside'), ada);
  // A second time changes nothing.
  expect(service.addOwn(word('quayside'), ada)).toEqual({ ok: true, value: null });
  service.addHouse(word('O’Leary'), eve);
  expect(service.listsOf(ada.personId)).toEqual({ own: ['quayside'], house: ["O'Leary"] });
  expect(service.listsOf(eve.personId)).toEqual({ own: [], house: ["O'Leary"] });
  expect(service.addHouse(word("O'Leary"), eve)).toMatchObject({ failure: { code: 'word-there' } });
  service.removeHouse(word("O'Leary"), eve);
  service.removeOwn(word('quayside'), ada);
  expect(service.listsOf(ada.personId)).toEqual({ own: [], house: [] });
  expect(service.removeOwn(word('quayside'), ada)).toMatchObject({ failure: { code: 'not-found' } });
  expect(service.removeHouse(word('quayside'), eve)).toMatchObject({ failure: { code: 'not-found' } });
  expect(deedsOf(desk)).toEqual([
    ['word.removed', { word: "O'Leary" }],
    ['word.added', { word: "O'Leary" }],
  ]);
});

test('a list goes out and comes back in, with what is new counted', async () => {
  const { desk, service, folder, chosen, ada, eve } = aNewsroom();
  for (const each of ['quayside', 'Zoë', 'apple']) service.addOwn(word(each), ada);
  const written = await service.exportList({ list: 'own' }, ada);
  expect(written).toEqual({ ok: true, value: { path: join(folder, 'own-words.txt'), words: 3 } });
  expect(readFileSync(join(folder, 'own-words.txt'), 'utf8')).toBe('apple\nquayside\nZoë\n');
  expect(readdirSync(folder)).toEqual(['own-words.txt']);
  service.addHouse(word('apple'), eve);
  chosen.path = join(folder, 'own-words.txt');
  expect(await service.importHouse(eve)).toEqual({
    ok: true,
    value: { added: 2, alreadyThere: 1, refused: [], refusedCount: 0 },
  });
  expect(service.listsOf(eve.personId).house).toEqual(['apple', 'quayside', 'Zoë']);
  expect(deedsOf(desk)[0]).toEqual(['words.imported', { added: 2 }]);
});

test('lines that are no word are named, and the rest is taken in', async () => {
  const { service, folder, ada } = aNewsroom();
  writeFileSync(join(folder, 'words.txt'), '\uFEFFquayside\ntwo words\n');
  expect(await service.importOwn(ada)).toEqual({
    ok: true,
    value: { added: 1, alreadyThere: 0, refused: ['two words'], refusedCount: 1 },
  });
  expect(service.listsOf(ada.personId).own).toEqual(['quayside']);
});

test.each([
  ['bytes that are not UTF-8', new Uint8Array([0x5a, 0x6f, 0xeb]), 'not-a-word-list'],
  ['no word at all', new TextEncoder().encode('two words\n'), 'not-a-word-list'],
  ['far too much', new Uint8Array(3_000_000).fill(0x61), 'not-a-word-list'],
])('a file with %s is refused whole', async (_, bytes, code) => {
  const { service, folder, ada } = aNewsroom();
  writeFileSync(join(folder, 'words.txt'), bytes);
  expect(await service.importOwn(ada)).toMatchObject({ ok: false, failure: { code } });
  expect(service.listsOf(ada.personId).own).toEqual([]);
});

test('a file that is not there, or none chosen, changes nothing', async () => {
  const { service, chosen, ada } = aNewsroom();
  expect(await service.importOwn(ada)).toMatchObject({
    failure: { code: 'cannot-read-file', reason: 'ENOENT' },
  });
  chosen.path = null;
  expect(await service.importOwn(ada)).toMatchObject({ failure: { code: 'cancelled' } });
  expect(await service.exportList({ list: 'house' }, ada)).toMatchObject({ failure: { code: 'cancelled' } });
});

test('a list has an end', async () => {
  const { service, folder, ada } = aNewsroom();
  const letters = (number: number) =>
    number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const words = Array.from({ length: longestWordList }, (_, index) => `a${letters(index)}`);
  writeFileSync(join(folder, 'words.txt'), words.join('\n'));
  expect(await service.importOwn(ada)).toMatchObject({ ok: true });
  expect(service.addOwn(word('over'), ada)).toMatchObject({
    failure: { code: 'list-full', limit: longestWordList },
  });
});
