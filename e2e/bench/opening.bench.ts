import type { Page } from '@playwright/test';
import { DeskPage } from '../pages/desk-page.ts';
import { Frame } from '../pages/frame.ts';
import { StoryPage } from '../pages/story-page.ts';
import { mira } from '../seed/people.ts';
import { seedStories } from '../seed/seed-stories.ts';
import { copyOf, startAs, test } from '../stet-test.ts';
import { keepMeasure } from './measure.ts';

declare global {
  interface Window {
    /** Milliseconds from the last Enter to the paint of the awaited text. */
    opened: Promise<number>;
  }
}

const runs = 15;
const words = 600;
const many = 10_000;

test('opening one of 10,000 stories against opening the only one', async ({ start, newsroomTemplate }) => {
  const full = copyOf(newsroomTemplate);
  const stories = seedStories(full, { author: mira, count: many, words }).toReversed();
  const single = copyOf(newsroomTemplate);
  const [only] = seedStories(single, { author: mira, count: 1, words });
  const ours = (await startAs(start, full, mira)).page;
  const baseline = (await startAs(start, single, mira)).page;

  const samples: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  // Another story each time among the many, since one that was open lately could still be held. The first warms up.
  for (let run = 0; run <= runs; run += 1) {
    const next = stories[run]?.copy.headline ?? '';
    const times = {
      ours: await timeOpening(ours, next, run === 0 ? null : 'j'),
      baseline: await timeOpening(baseline, only?.copy.headline ?? '', null),
    };
    if (run === 0) continue;
    samples.ours.push(times.ours);
    samples.baseline.push(times.baseline);
  }
  await keepMeasure('open a story: Enter on the desk to its text, 10,000 stories / one', samples, {
    bar: 1.3,
  });
});

/** Opens the row that the keyboard is on, after a key that moves it, and goes back to the desk. */
async function timeOpening(page: Page, headline: string, move: string | null): Promise<number> {
  const desk = new DeskPage(page);
  await desk.list.focus();
  if (move !== null) await page.keyboard.press(move);
  await desk.rows.and(page.locator('[aria-selected="true"]')).getByText(headline).first().waitFor();
  await page.evaluate(awaitText, headline);
  await page.keyboard.press('Enter');
  const time = await page.evaluate(() => window.opened);
  await new StoryPage(page).text.waitFor();
  await new Frame(page).goTo('Desk');
  return time;
}

/** Runs in the page: looks once in each frame whether the text is drawn, which costs both sides alike. */
function awaitText(headline: string): void {
  window.opened = new Promise((done) => {
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          const text = document.querySelector('[role="textbox"]')?.textContent ?? '';
          if (!text.includes(headline)) return requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - timeStamp);
          channel.port2.postMessage(null);
          return 0;
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
