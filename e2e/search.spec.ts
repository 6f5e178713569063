import { DeskPage } from './pages/desk-page.ts';
import { DeskSearchPage } from './pages/desk-search-page.ts';
import { FindBar } from './pages/find-bar.ts';
import { RevisionPage } from './pages/revision-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira, ruben, type TestPerson } from './seed/people.ts';
import { seedStories } from './seed/seed-stories.ts';
import { expect, type Start, startAs, test } from './stet-test.ts';
import { rowsOf, storedDraft } from './stored.ts';

/** A story of Mira's, opened by somebody. */
async function openStory(start: Start, newsroom: string, person: TestPerson, words = 120) {
  const [seeded] = seedStories(newsroom, { author: mira, count: 1, words });
  if (seeded === undefined) throw new Error('No story was seeded');
  const { page } = await startAs(start, newsroom, person);
  await new DeskPage(page).open(seeded.copy.slug);
  const story = new StoryPage(page);
  await story.text.waitFor();
  return { page, story, bar: new FindBar(page), copy: seeded.copy };
}

/** How often the words stand in a text, whatever their capitals. */
const countOf = (text: string, words: string): number => text.toLowerCase().split(words).length - 1;

test('words are found, gone through and replaced with the keyboard alone', async ({ start, newsroom }) => {
  const { page, story, bar, copy } = await openStory(start, newsroom, mira);
  const { keyboard } = page;
  const before = storedDraft(newsroom, copy.slug).text;
  const many = countOf(before, 'the');
  await keyboard.press('ControlOrMeta+f');
  await expect(bar.field).toBeFocused();
  await keyboard.type('the');
  await expect(bar.place).toHaveText(`1 of ${many}`);
  await expect(bar.lit).toHaveCount(many);
  await keyboard.press('Enter');
  await keyboard.press('F3');
  await keyboard.press('Shift+Enter');
  await expect(bar.place).toHaveText(`2 of ${many}`);
  await expect(bar.current).toHaveCount(1);

  // The caret is at the match when the bar is put away.
  await keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  await expect(story.text).toBeFocused();
  await expect(bar.lit).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().toLowerCase())).toBe('the');

  await keyboard.press('ControlOrMeta+h');
  await expect(bar.field).toHaveValue(/^the$/i);
  await bar.field.fill('the');
  await keyboard.press('Tab');
  await expect(bar.replacement).toBeFocused();
  await keyboard.type('that');
  await keyboard.press('Enter');
  await expect(bar.place).toHaveText(/ of /);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(bar.said).toHaveText(/^Replaced \d+\.$/);
  await expect(bar.place).toHaveText('None found');
  await expect.poll(() => countOf(storedDraft(newsroom, copy.slug).text, 'the')).toBe(0);

  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => countOf(storedDraft(newsroom, copy.slug).text, 'the')).toBe(many - 1);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => storedDraft(newsroom, copy.slug).text).toBe(before);
});

test('in suggestion mode everything that is replaced is a suggestion', async ({ start, newsroom }) => {
  // A long story, as main limits what one change may be.
  const { page, bar, story, copy } = await openStory(start, newsroom, ruben, 4000);
  const before = storedDraft(newsroom, copy.slug).text;
  await bar.replaceAll('the', 'a certain');
  await expect(bar.said).toHaveText(`Suggested ${countOf(before, 'the')} replacements.`);
  await expect(story.saved).toBeVisible();
  await expect.poll(() => countOf(storedDraft(newsroom, copy.slug).text, 'the')).toBe(0);
  expect(rowsOf(newsroom, 'SELECT DISTINCT mode FROM draft_steps')).toEqual([{ mode: 'suggest' }]);
  expect(rowsOf(newsroom, 'SELECT count(*) AS changes FROM draft_steps')).toEqual([{ changes: 1 }]);
  // Each can be accepted or rejected by itself.
  await expect(page.getByRole('tab', { name: /^Suggestions/ })).toContainText(String(countOf(before, 'the')));
});

test('a pattern that never ends is stopped, and the window goes on', async ({ start, newsroom }) => {
  const { page, bar, story, copy } = await openStory(start, newsroom, mira);
  const [first = ''] = copy.paragraphs;
  await story.goBehind(first.slice(-20));
  await page.keyboard.type(` ${'a'.repeat(40)}!`);
  await bar.find('(a+)+$');
  await bar.toggle('Regular expression');
  await expect(bar.place).toHaveText('Searching…');
  // While the pattern runs the window answers.
  await expect(bar.bar.getByRole('button', { name: 'Regular expression' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(bar.said).toHaveText('This pattern took too long and was stopped. Make it simpler.');
  await bar.field.fill('(a');
  await expect(bar.said).toHaveText('This is not a regular expression: unterminated group.');
  await bar.field.fill('a{40}');
  await expect(bar.place).toHaveText('1 of 1');
});

test('a passage of several paragraphs is searched by itself', async ({ start, newsroom }) => {
  const { page, bar, story, copy } = await openStory(start, newsroom, mira);
  const [first = '', second = ''] = copy.paragraphs;
  await story.goBehind(first.slice(-20));
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Shift+ArrowRight');
  await bar.find(second.slice(0, 3));
  await expect(bar.bar.getByRole('button', { name: 'In the marked passage' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(bar.place).toHaveText('1 of 1');
});

test('words are found in all stories and opened where they stand, by the keyboard alone', async ({
  start,
  newsroom,
}) => {
  const seeded = seedStories(newsroom, { author: mira, count: 2000, words: 120 });
  const last = seeded.at(-1);
  const [first = ''] = last?.copy.paragraphs ?? [];
  const phrase = first.split(' ').slice(2, 7).join(' ');
  const { page } = await startAs(start, newsroom, mira);
  const { keyboard } = page;
  const search = new DeskSearchPage(page);
  await keyboard.press('ControlOrMeta+Shift+f');
  await expect(search.field).toBeFocused();
  await keyboard.type(phrase);
  await keyboard.press('Enter');
  await expect(search.summary).toHaveText(/^\d[\d,]* match(es)? in \d[\d,]* texts?/);
  await keyboard.press('Enter');
  await expect(search.list).toBeFocused();
  await keyboard.press('j');
  await expect(search.rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');

  const bar = new FindBar(page);
  await expect(bar.field).toHaveValue(phrase);
  await expect(bar.current.first()).toBeInViewport();
  await expect(bar.place).toHaveText(/^1 of \d+$/);
  // Back at the search everything is as it was left.
  await keyboard.press('Escape');
  await keyboard.press('Alt+ArrowLeft');
  await expect(search.rows.nth(1)).toHaveAttribute('aria-selected', 'true');

  await search.screen.getByRole('button', { name: 'Regular expression' }).click();
  await search.find('(\\w+\\s?)+~');
  await expect(search.summary).toContainText('The pattern takes too long, and the search was stopped.');
  await search.find('zzz nowhere');
  await expect(search.screen.getByText('Found in no story')).toBeVisible();
});

test('words that only readers saw are found in their revision, which opens at them and has an outline', async ({
  start,
  newsroom,
}) => {
  const { page, story, copy } = await openStory(start, newsroom, mira, 600);
  const phrase = copy.paragraphs.at(-1)?.split(' ').slice(0, 4).join(' ') ?? '';
  await new RevisionPage(page).publish('ostrand.example/port');
  await story.select(phrase);
  await page.keyboard.press('Backspace');
  await expect(story.saved).toBeVisible();
  const search = new DeskSearchPage(page);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await search.screen.getByLabel('Published revisions too').check();
  await search.find(phrase);
  await search.rows.filter({ hasText: 'Revision 1' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const marked = () => page.evaluate(() => document.getSelection()?.toString());
  await expect.poll(marked).toBe(phrase);
  const revision = new RevisionPage(page);
  await expect(revision.text.getByText(phrase).first()).toBeInViewport();
  await expect(revision.revision).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(page.getByRole('listbox', { name: 'Outline' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(marked).toBe(copy.paragraphs[0]);
  await expect(revision.text.getByText(copy.paragraphs[0] ?? '').first()).toBeInViewport();
});
