import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { insert } from '#db/testing/builders.ts';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import { type RuleContent, ruleContent, ruleId } from '#shared/checks/style-rule.ts';
import { answered, realDesk } from '../testing/real-desk.ts';
import { realFiles } from '../testing/real-files.ts';
import { createStyleService } from './style-service.ts';

function aHouse() {
  const desk = realDesk();
  const folder = mkdtempSync(join(tmpdir(), 'stet-rules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const chosen: { path: string | null } = { path: join(folder, 'house-style.json') };
  let ids = 0;
  const style = createStyleService({
    ...desk,
    ...realFiles,
    announce: (name) => void desk.announced.push(name),
    newId: () => `own-${++ids}`,
    askForRules: async () => chosen.path,
    askWhereToSave: async (name) => (chosen.path === null ? null : join(folder, name)),
  });
  const rule = (id: string) => answered(style.list()).find((each) => each.id === id);
  return { desk, style, rule, chosen, folder, eve: desk.person('Eve', ['copy-chief']) };
}

const quay: RuleContent = {
  name: 'Quay, not key',
  theme: 'spelling',
  owner: 'Copy desk',
  strength: 'amend',
  look: {
    kind: 'phrases',
    capitals: 'not-names',
    lines: [{ find: 'the key wall', propose: ['the quay wall'] }],
  },
  exceptions: [],
  fields: ['body'],
  message: 'A quay.',
  reason: '',
  examples: {
    match: ['He hit the key wall.', 'They mend the key wall.'],
    pass: ['He hit the quay wall.', 'The key is lost.'],
  },
};
const toward = ruleId.parse('toward');

test('a house that has said nothing has the starting rules, as they come', () => {
  const { style, rule } = aHouse();
  expect(answered(style.list())).toHaveLength(startingSet.length);
  expect(rule('toward')).toMatchObject({ status: 'live', version: 0, isStarting: true });
});

test('a rule is made as a draft, goes live, is changed and retired, and every version is kept', () => {
  const { desk, style, rule, eve } = aHouse();
  desk.announced.length = 0;
  const { id } = answered(style.save({ ruleId: null, rule: quay }, eve));
  expect(rule(id)).toMatchObject({ ...quay, status: 'draft', since: null, version: 1, isStarting: false });
  const live = answered(style.setStatus({ ruleId: id, status: 'live' }, eve));
  expect(live).toMatchObject({ status: 'live', since: expect.any(Number) });
  answered(style.save({ ruleId: id, rule: { ...quay, message: 'It is a quay.' } }, eve));
  // It is live since it first was.
  expect(rule(id)).toMatchObject({ status: 'live', message: 'It is a quay.', since: live.since });
  answered(style.setStatus({ ruleId: id, status: 'retired' }, eve));
  expect(answered(style.history({ ruleId: id }))).toMatchObject([
    { version: 4, status: 'retired', savedBy: 'Eve', rule: { message: 'It is a quay.' } },
    { version: 3, status: 'live' },
    { version: 2, status: 'live', rule: quay },
    { version: 1, status: 'draft' },
  ]);
  expect(desk.deeds()).toEqual(['rule.saved', 'rule.status-changed', 'rule.saved', 'rule.status-changed']);
  expect(desk.announced.filter((name) => name === 'checks:rules-changed')).toHaveLength(4);
});

test('a starting rule is overridden and switched off, and remembers how it came', () => {
  const { style, rule, eve } = aHouse();
  const came = rule('toward');
  if (came === undefined) throw new Error('There is no such rule');
  answered(style.save({ ruleId: toward, rule: { ...ruleContent.parse(came), owner: 'Eve' } }, eve));
  answered(style.setStatus({ ruleId: toward, status: 'retired' }, eve));
  expect(rule('toward')).toMatchObject({ owner: 'Eve', status: 'retired', version: 2, isStarting: true });
  expect(answered(style.history({ ruleId: toward })).at(-1)).toEqual({
    version: 0,
    status: 'live',
    rule: ruleContent.parse(came),
    savedBy: null,
    savedAt: null,
  });
});

test('a rule whose examples fail cannot go live, nor be changed into one while it is', () => {
  const { desk, style, rule, eve } = aHouse();
  const faulty = {
    ...quay,
    examples: { ...quay.examples, pass: ['He hit the key wall.', 'The key is lost.'] },
  };
  const { id } = answered(style.save({ ruleId: null, rule: faulty }, eve));
  const refused = { failure: { code: 'rule-faulty', name: quay.name, faults: 1 } };
  expect(style.setStatus({ ruleId: id, status: 'live' }, eve)).toMatchObject(refused);
  answered(style.save({ ruleId: id, rule: quay }, eve));
  answered(style.setStatus({ ruleId: id, status: 'live' }, eve));
  expect(style.save({ ruleId: id, rule: faulty }, eve)).toMatchObject(refused);
  expect(rule(id)).toMatchObject({ status: 'live', examples: quay.examples, version: 3 });
  expect(desk.deeds()).toHaveLength(3);
});

test('a rule that is not there cannot be saved, changed or asked about', () => {
  const { style, eve } = aHouse();
  const missing = ruleId.parse('missing');
  const failure = { failure: { code: 'not-found', what: 'rule' } };
  expect(style.save({ ruleId: missing, rule: quay }, eve)).toMatchObject(failure);
  expect(style.setStatus({ ruleId: missing, status: 'live' }, eve)).toMatchObject(failure);
  expect(style.history({ ruleId: missing })).toMatchObject(failure);
});

test('rules go out to a file and come back into another house, where only what differs is saved', async () => {
  const [one, other] = [aHouse(), aHouse()];
  answered(one.style.save({ ruleId: null, rule: quay }, one.eve));
  answered(one.style.setStatus({ ruleId: toward, status: 'retired' }, one.eve));
  const written = answered(await one.style.exportRules());
  expect(written.rules).toBe(startingSet.length + 1);
  other.chosen.path = written.path;
  const taken = { added: 1, changed: 1, alreadyThere: startingSet.length - 1, refused: [], refusedCount: 0 };
  expect(answered(await other.style.importRules(other.eve))).toEqual(taken);
  expect(other.rule('toward')).toMatchObject({ status: 'retired' });
  expect(other.rule('own-1')).toMatchObject({ ...quay, status: 'draft' });
  expect(other.desk.deeds()).toEqual(['rules.imported']);
});

test('a bad rule in a file costs itself alone, a file of something else is refused whole', async () => {
  const { style, rule, chosen, folder, eve } = aHouse();
  const path = join(folder, 'house-style.json');
  answered(await style.exportRules());
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const evil = { ...file.rules[0], id: 'evil', name: 'Evil', look: { kind: 'phrases', lines: 7 } };
  writeFileSync(path, JSON.stringify({ ...file, rules: [evil, { ...file.rules[0], id: 'good' }] }));
  expect(answered(await style.importRules(eve))).toMatchObject({
    added: 1,
    refused: ['Evil'],
    refusedCount: 1,
  });
  expect(rule('good')).toBeDefined();
  writeFileSync(path, '{"rules":[]}');
  expect(await style.importRules(eve)).toMatchObject({ failure: { code: 'not-rules' } });
  writeFileSync(path, new Uint8Array(5_000_000));
  expect(await style.importRules(eve)).toMatchObject({ failure: { code: 'not-rules' } });
  chosen.path = join(folder, 'missing.json');
  expect(await style.importRules(eve)).toMatchObject({ failure: { code: 'cannot-read-file' } });
  chosen.path = null;
  expect(await style.importRules(eve)).toMatchObject({ failure: { code: 'cancelled' } });
  expect(await style.exportRules()).toMatchObject({ failure: { code: 'cancelled' } });
});

test('a stored rule that this Stet does not understand hides none of the others', () => {
  const { desk, style, eve } = aHouse();
  insert(desk.database, 'style_rules', {
    rule_id: 'toward',
    version: 1,
    status: 'live',
    rule: '{"look":{"kind":"regex"}}',
    since: null,
    saved_by: eve.personId,
    saved_at: 0,
  });
  expect(answered(style.list())).toHaveLength(startingSet.length);
});
