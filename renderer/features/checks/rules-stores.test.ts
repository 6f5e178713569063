import { expect, test, vi } from 'vitest';
import type { ListedRule, RuleTrial } from '#shared/checks/listed-rule.ts';
import { startingSet } from '#shared/checks/starting-rules/starting-set.ts';
import { ruleContent, ruleId } from '#shared/checks/style-rule.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { createRuleEditorStore } from './rule-editor-store.ts';
import { everyRule, filterRules } from './rule-filter.ts';
import { emptyForm } from './rule-form.ts';
import { createRulesStore } from './rules-store.ts';
import { createTrialStore } from './trial-store.ts';

const listed: readonly ListedRule[] = startingSet.map((rule) => ({ ...rule, version: 0, isStarting: true }));
const [first] = listed;
if (first === undefined) throw new Error('There are no starting rules');
const toward = ruleId.parse('toward');

function aStore() {
  const client = createFakeClient();
  const [report, onImported, onExported] = [vi.fn(), vi.fn(), vi.fn()];
  client.give('checks:list-rules', listed);
  return {
    client,
    report,
    onImported,
    onExported,
    store: createRulesStore({ client, report, onImported, onExported }),
  };
}

test('the list follows what others save, once it has been read', async () => {
  const { client, store } = aStore();
  client.emit('checks:rules-changed', null);
  expect(client.calls).toHaveLength(0);
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'ready', rules: listed });
  client.give('checks:list-rules', [first]);
  client.emit('checks:rules-changed', null);
  await vi.waitFor(() => expect(store.getState().rules).toEqual([first]));
});

test('rules that cannot be read are reported, and those that were read stay in sight', async () => {
  const { client, report, store } = aStore();
  await store.getState().load();
  client.answer('checks:list-rules', failed({ code: 'store-locked' }));
  await store.getState().load();
  expect(store.getState()).toMatchObject({ status: 'failed', rules: listed });
  expect(report).toHaveBeenCalledWith({ code: 'store-locked' });
});

test('what came of a file is told', async () => {
  const { client, report, onImported, onExported, store } = aStore();
  const taken = { added: 1, changed: 0, alreadyThere: 0, refused: [], refusedCount: 0 };
  client.give('checks:import-rules', taken);
  client.give('checks:export-rules', { path: '/rules.json', rules: 7 });
  await store.getState().importRules();
  await store.getState().exportRules();
  expect(onImported).toHaveBeenCalledWith(taken);
  expect(onExported).toHaveBeenCalledWith(7);
  client.answer('checks:import-rules', failed({ code: 'not-rules', fileName: 'a.json' }));
  client.answer('checks:export-rules', failed({ code: 'cancelled' }));
  await store.getState().importRules();
  await store.getState().exportRules();
  expect(report).toHaveBeenCalledTimes(2);
});

test.each([
  [{ text: 'TOWARDS' }, ['toward']],
  [{ theme: 'legal-caution', text: 'guilty not' }, ['pleas']],
  [{ status: 'draft' }, []],
  [{ strength: 'amend', theme: 'attribution' }, []],
] as const)('%j finds %j', (part, ids) => {
  const found = filterRules(listed, { ...everyRule, ...part }).map(({ id }) => String(id));
  if (ids.length === 0) expect(found).toEqual([]);
  for (const id of ids) expect(found).toContain(id);
});

function anEditor() {
  const client = createFakeClient();
  const report = vi.fn();
  return { client, report, editor: createRuleEditorStore({ client, report }) };
}

test('what is written is kept until it is saved or thrown away', async () => {
  const { client, editor } = anEditor();
  const form = { ...emptyForm, name: 'Quay' };
  editor.getState().write(toward, form);
  editor.getState().write('new', form);
  editor.getState().discard('new');
  expect([...editor.getState().edits]).toEqual([[toward, form]]);
  client.give('checks:save-rule', { ...first, id: toward });
  expect(await editor.getState().save(toward, ruleContent.parse(first))).toBe(toward);
  expect(editor.getState().edits.size).toBe(0);
});

test('what is typed while a rule is being saved stays unsaved', async () => {
  const { client, editor } = anEditor();
  editor.getState().write('new', emptyForm);
  client.answer('checks:save-rule', () => {
    editor.getState().write('new', { ...emptyForm, name: 'More' });
    return ok(first);
  });
  await editor.getState().save('new', ruleContent.parse(first));
  expect(editor.getState().edits.get('new')?.name).toBe('More');
});

test('what was refused is reported and stays in the form', async () => {
  const { client, report, editor } = anEditor();
  const faulty = failed({ code: 'rule-faulty', name: 'Quay', faults: 1 });
  client.answer('checks:save-rule', faulty);
  client.answer('checks:set-rule-status', faulty);
  client.answer('checks:rule-history', failed({ code: 'not-found', what: 'rule' }));
  editor.getState().write(toward, emptyForm);
  expect(await editor.getState().save(toward, ruleContent.parse(first))).toBeNull();
  await editor.getState().setStatus(toward, 'live');
  await editor.getState().readHistory(toward);
  expect(editor.getState()).toMatchObject({ busy: false, history: null });
  expect(editor.getState().edits.size).toBe(1);
  expect(report).toHaveBeenCalledTimes(3);
});

const trial: RuleTrial = { stories: 3, storiesFound: 0, found: 0, hits: [] };

test('a trial tells how far it is and what it found; one that was stopped leaves nothing', async () => {
  const client = createFakeClient();
  const report = vi.fn();
  const store = createTrialStore({ client, report });
  client.answer('checks:try-rule', () => {
    client.emit('checks:trial-progress', { done: 0.5, found: 7 });
    expect(store.getState().progress).toEqual({ kind: 'running', done: 0.5, found: 7 });
    return ok(trial);
  });
  store.getState().setText('published');
  await store.getState().start(ruleContent.parse(first));
  expect(client.inputsOf('checks:try-rule')).toMatchObject([{ text: 'published' }]);
  expect(store.getState().progress).toEqual({ kind: 'tried', trial });
  client.emit('checks:trial-progress', { done: 1, found: 9 });
  expect(store.getState().progress).toEqual({ kind: 'tried', trial });

  client.give('checks:cancel-trial', null);
  client.answer('checks:try-rule', () => {
    store.getState().forget();
    return failed({ code: 'cancelled' });
  });
  await store.getState().start(ruleContent.parse(first));
  expect(client.inputsOf('checks:cancel-trial')).toHaveLength(1);
  expect(store.getState()).toMatchObject({ rule: null, progress: null });
});
