import type { Page } from '@playwright/test';
import { DeskPage } from '../pages/desk-page.ts';
import { Frame } from '../pages/frame.ts';
import { StoryPage } from '../pages/story-page.ts';
import { seedMarkedUpStory } from '../seed/marked-up.ts';
import { mira } from '../seed/people.ts';
import { startAs, test } from '../stet-test.ts';
import { startBareEditor } from './bare-editor-app.ts';
import { keepMeasure } from './measure.ts';

declare global {
  interface Window {
    /** Milliseconds of what was last timed. */
    timed: Promise<number>;
  }
}

const runs = 7;
const text = { author: mira, words: 20_000, suggestions: 2_000, claims: 500 };

test('20,000 words with 2,000 suggestions against a bare view of the same', async ({ start, newsroom }) => {
  const { copy, document } = seedMarkedUpStory(newsroom, text);
  const { page } = await startAs(start, newsroom, mira);
  const story = new StoryPage(page);
  const bare = await startBareEditor();

  await new DeskPage(page).row(copy.slug).waitFor();
  const atRest = { ours: await heapOf(page), baseline: await heapOf(bare.page) };
  const opening: Series = { ours: [], baseline: [] };
  const accepting: Series = { ours: [], baseline: [] };
  for (let run = 0; run <= runs; run += 1) {
    const desk = new DeskPage(page);
    await desk.row(copy.slug).waitFor();
    await desk.list.focus();
    const opened = await timed(page, () => page.keyboard.press('Enter'));
    // Both hold the text at once only here, so that neither pays for the other's memory.
    const shown = await timed(bare.page, () => bare.show(document));
    if (run === 0) {
      const heap = {
        ours: [(await heapOf(page)) - atRest.ours],
        baseline: [(await heapOf(bare.page)) - atRest.baseline],
      };
      await keepMeasure('JS heap that 20,000 words take / bare view', heap, { bar: 3, unit: 'MB' });
    }
    await story.showTab('Suggestions');
    const all = page.getByRole('button', { name: /^Accept all/ });
    const accepted = await timed(page, () => all.click());
    const drawn = await timed(bare.page, () => bare.show(withoutSuggestions(document)));
    await story.text.click();
    await page.keyboard.press('ControlOrMeta+z');
    await all.waitFor();
    await new Frame(page).goTo('Desk');
    // The first run warms both up.
    if (run === 0) continue;
    opening.ours.push(opened);
    opening.baseline.push(shown);
    accepting.ours.push(accepted);
    accepting.baseline.push(drawn);
  }
  await bare.close();
  await keepMeasure('open 20,000 words: Enter to paint / bare view of the same', opening, { bar: 2 });
  await keepMeasure('accept all of 2,000: click to paint / bare view drawn anew', accepting, { bar: 2 });
});

interface Series {
  readonly ours: number[];
  readonly baseline: number[];
}

/** From the act to the paint of the text that it leads to: when a frame has passed in which nothing changed. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(awaitQuiet);
  await act();
  return page.evaluate(() => window.timed);
}

/** Runs in the page: the time from now to the last change of the text that is followed by a quiet half second. */
function awaitQuiet(): void {
  const begun = performance.now();
  let last = begun;
  window.timed = new Promise((done) => {
    const observer = new MutationObserver(() => {
      // The next task after the frame that shows the change.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          last = performance.now();
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(globalThis.document.body, { subtree: true, childList: true });
    const look = setInterval(() => {
      if (last === begun || performance.now() - last < 500) return;
      clearInterval(look);
      observer.disconnect();
      done(last - begun);
    }, 50);
  });
}

/** Megabytes of live objects, after everything else was collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** The text as it reads with everything accepted. */
function withoutSuggestions<T>(document: T): T {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    const standing = value.filter((each) => each?.marks?.[0]?.type !== 'del');
    return standing.map((each) => (each?.marks?.[0]?.type === 'ins' ? { ...each, marks: [] } : each));
  });
}
