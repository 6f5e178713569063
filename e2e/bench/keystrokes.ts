import type { CDPSession, Page } from '@playwright/test';
import { seededRandom } from '../seed/copy-generator.ts';

declare global {
  interface Window {
    /** Milliseconds of each keystroke since the timer was put in. */
    keystrokes: number[];
  }
}

/** Types letters one at a time into whatever has the focus, and answers how long each took to be painted. */
export interface Typist {
  readonly type: (count: number) => Promise<readonly number[]>;
}

/**
 * A keystroke's time runs from Chromium's own stamp on the key event to the first task after the frame that
 * follows the insertion: style, layout and paint are in it, and so is the wait for the frame. Both editors wait
 * alike, because the pauses between keys are uneven and so fall anywhere between two frames.
 */
export async function createTypist(page: Page): Promise<Typist> {
  await page.evaluate(timeKeystrokes);
  const session = await page.context().newCDPSession(page);
  const random = seededRandom(7);
  return {
    type: async (count) => {
      const before = await page.evaluate(() => window.keystrokes.length);
      for (let typed = 0; typed < count; typed += 1) {
        await press(session, 'etaoin shrdlu'.charAt(Math.floor(random() * 13)));
        await page.waitForFunction((wanted) => window.keystrokes.length >= wanted, before + typed + 1);
        await new Promise((done) => setTimeout(done, 20 + random() * 40));
      }
      return page.evaluate((from) => window.keystrokes.slice(from), before);
    },
  };
}

async function press(session: CDPSession, letter: string): Promise<void> {
  const code = letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`;
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: letter,
    code,
    text: letter,
    windowsVirtualKeyCode,
  });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, code, windowsVirtualKeyCode });
}

/** Runs in the page. */
function timeKeystrokes(): void {
  window.keystrokes = [];
  let pressedAt = 0;
  window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { capture: true });
  // The letter is inserted in the very task of `keypress`, so the next frame is the one that shows it.
  window.addEventListener(
    'keypress',
    () => {
      const from = pressedAt;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.keystrokes.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
