import { ChecksPane } from './pages/checks-pane.ts';
import { Frame } from './pages/frame.ts';
import { HouseStylePage, type WrittenRule } from './pages/house-style-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { aneke, ruben } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';
import { rowsOf } from './stored.ts';

const copies = {
  'pier-closed': 'Pier is closed\n\nThe pier was closed on Monday.\n\n“We keep the key wall,” she said.',
  'wall-falls': 'Wall falls\n\nA crane hit the key wall.\n\nThe key wall is old. Nobody was hurt.',
};

const rule: WrittenRule = {
  name: 'Quay, not key',
  owner: 'Copy desk',
  strength: 'Amend',
  lines: 'the key wall -> the quay wall',
  message: 'A wall by the water is a quay.',
  match: ['A crane hit the key wall.', 'The key wall is old.'],
  pass: ['A crane hit the quay wall.', 'The quay wall is old.'],
};

test('a rule is written, tried on every story, made live, and stays', async ({ start, newsroom }) => {
  const stet = await startAs(start, newsroom, aneke);
  const { page } = stet;
  for (const [slug, text] of Object.entries(copies)) {
    await new Frame(page).command('Import copy…');
    const copy = new ImportPage(page);
    await copy.paste({ text });
    await copy.makeStory(slug);
    await expect(new StoryPage(page).text).toBeVisible();
  }
  const style = new HouseStylePage(page);
  await style.open();

  // Nothing that is wrong with an example goes live.
  await style.write({ ...rule, pass: ['The key wall is old.', 'It is shut.'] });
  await style.button('Save as a draft').click();
  await expect(style.rule(rule.name)).toContainText('Draft');
  await expect(style.form.getByText('Line 1: the rule finds something here.')).toBeVisible();
  await expect(style.button('Make live')).toBeDisabled();
  await style.form.getByLabel(/^Must find nothing/).fill(rule.pass.join('\n'));
  await style.button('Save').click();
  await expect(style.button('Make live')).toBeEnabled();

  // Two stories say it, one of them only in a quotation.
  await style.tryIt();
  await expect(style.trial.getByRole('status')).toHaveText('2 found in 1 story of 2.');
  await expect(style.hits).toHaveCount(1);
  await expect(style.hits.first()).toContainText('wall-falls');
  await style.button('Make live').click();
  await expect(style.rule(rule.name)).toContainText('Live');
  await style.hits.first().getByRole('button', { name: 'Open wall-falls' }).click();
  await expect(new StoryPage(page).text).toContainText('hit the key wall');

  // From now on it speaks in stories, and not in quotations.
  const checks = new ChecksPane(page);
  await checks.show();
  await expect(checks.underlined).toHaveText(['the key wall', 'The key wall']);
  await checks.choose('the key wall');
  await expect(checks.card).toContainText(rule.message);
  await stet.close();

  const [stored] = rowsOf(newsroom, 'SELECT max(version) AS version FROM style_rules');
  expect(stored).toEqual({ version: 3 });
  const deeds = rowsOf<{ deed: string }>(
    newsroom,
    "SELECT deed FROM journal WHERE subject_kind = 'rule' ORDER BY seq",
  );
  expect(deeds.map(({ deed }) => deed)).toEqual(['rule.saved', 'rule.saved', 'rule.status-changed']);

  const again = await startAs(start, newsroom, aneke);
  const kept = new HouseStylePage(again.page);
  await kept.open();
  await kept.openRule(rule.name);
  await kept.form.getByText('Earlier versions').click();
  await expect(kept.form.getByText('version 1, draft, Aneke Sorrel')).toBeVisible();
});

test('a reporter reads and tries the rules but changes none', async ({ start, newsroom }) => {
  const { page } = await startAs(start, newsroom, ruben);
  const style = new HouseStylePage(page);
  await style.open();
  await expect(page.getByRole('button', { name: 'New rule' })).toBeHidden();
  // By the keyboard: the list, then the rule.
  await page.getByRole('searchbox', { name: /^Search rules/ }).fill('towards');
  await style.list.focus();
  await page.keyboard.press('Enter');
  await expect(style.form.getByLabel('Reason')).toHaveValue(/American newspapers/);
  await expect(style.form.getByLabel('Name', { exact: true })).toHaveAttribute('readonly');
  await style.tryIt('Published texts');
  await expect(style.trial.getByRole('status')).toHaveText('Nothing found in 0 stories.');
});
