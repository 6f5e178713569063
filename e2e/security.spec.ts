// Each line of the security list of the design, tried on the running app.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { StetBridge } from '#shared/ipc/bridge.ts';
import { contract } from '#shared/ipc/contract.ts';
import { eventNames } from '#shared/ipc/events.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { StoryPage } from './pages/story-page.ts';
import { mira } from './seed/people.ts';
import { expect, startAs, test } from './stet-test.ts';

declare global {
  interface Window {
    readonly stet: StetBridge;
  }
}

const pageAddress = 'app://stet/index.html';
const preload = resolve(import.meta.dirname, '../out/preload/preload.cjs');

/** A server that counts who comes: nobody should. */
async function countingServer() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('no');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { visits, address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('the page has no Node, and the sandbox is on', async ({ start }) => {
  const { app, page } = await start();
  const names = ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron'];
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  const held = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window');
    // Electron has this method and does not list it.
    const unlisted = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      unlisted.getLastWebPreferences();
    contents.openDevTools();
    return {
      ...{ sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag },
      devTools: contents.isDevToolsOpened(),
      spellChecker: contents.session.isSpellCheckerEnabled(),
    };
  });
  expect(held).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
    spellChecker: false,
  });
});

test('the renderer’s process is held by the kernel', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'Linux tells what holds a process in /proc');
  test.skip((process.env.STET_ELECTRON_FLAGS ?? '').includes('--no-sandbox'), 'root without user namespaces');
  const { app } = await start();
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
});

test('the bridge is frozen and has the contract’s names, no more', async ({ start }) => {
  const { page } = await start();
  const bridge = await page.evaluate(() => ({
    parts: Object.keys(window.stet).sort(),
    calls: Object.keys(window.stet.calls).sort(),
    events: Object.keys(window.stet.events).sort(),
    frozen: [window.stet, window.stet.calls, window.stet.events].every(Object.isFrozen),
    replaceable: Object.getOwnPropertyDescriptor(window, 'stet')?.writable,
  }));
  expect(bridge).toEqual({
    parts: ['calls', 'events'],
    calls: Object.keys(contract).sort(),
    events: [...eventNames].sort(),
    frozen: true,
    replaceable: false,
  });
});

test('junk is refused before anything of it is used', async ({ start }) => {
  const { page } = await start();
  const junk = [undefined, null, 7, 'x', [], { storyId: 'x' }, { storyId: { $gt: '' } }];
  const codes = await page.evaluate(async (inputs) => {
    const call = window.stet.calls['stories:get'] as (
      input: unknown,
    ) => Promise<{ failure?: { code: string } }>;
    return Promise.all(inputs.map(async (input) => (await call(input)).failure?.code));
  }, junk);
  expect(new Set(codes)).toEqual(new Set(['bad-input']));
});

test('nobody who is not signed in may do what needs a person', async ({ start }) => {
  const { page } = await start();
  const open = Object.entries(contract)
    .filter(([, { access }]) => access === 'anyone')
    .map(([name]) => name);
  expect(open.sort()).toEqual([
    'people:create',
    'people:list',
    'people:session',
    'people:sign-in',
    'settings:about',
    'settings:get',
    'settings:ready-to-close',
    'settings:save',
    'settings:set-menu',
  ]);
  const answer = await page.evaluate(() => window.stet.calls['journal:verify']({}));
  expect(answer).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
});

test('a call from another window is refused, though it shows our page with our preload', async ({
  start,
}) => {
  const { app } = await start();
  const refused = await app.evaluate(
    async ({ BrowserWindow }, [address, file]) => {
      const strange = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true } });
      await strange.loadURL(address);
      const answer = await strange.webContents.executeJavaScript(
        `window.stet.calls['people:list']({}).then(() => 'answered', (error) => error.message)`,
      );
      strange.destroy();
      return answer;
    },
    [pageAddress, preload] as const,
  );
  expect(refused).toContain('Calls are taken from the window of Stet alone');
});

test('a frame in the page loads nothing and has no bridge', async ({ start }) => {
  const { page } = await start();
  const seen = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    const settled = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.src = address;
    document.body.append(frame);
    await settled;
    let inside = 'out of reach';
    try {
      inside = String((frame.contentWindow as Window | null)?.document.body.textContent);
    } catch {
      // A frame of another origin: the error page of a refused load.
    }
    const bridge = (() => {
      try {
        return typeof frame.contentWindow?.stet;
      } catch {
        return 'undefined';
      }
    })();
    return { inside, bridge };
  }, pageAddress);
  expect(seen.bridge).toBe('undefined');
  expect(['out of reach', '']).toContain(seen.inside);
});

test('every answer carries the policy, and nothing written into the page runs', async ({ start }) => {
  const { page } = await start();
  const response = await page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|http|\*/);
  const ran = await page.evaluate(async () => {
    const marks = ['inlineRan', 'handlerRan', 'functionRan', 'addressRan'];
    const attempts = [
      () => document.body.append(Object.assign(document.createElement('script'), { text: 'inlineRan = 1' })),
      () => {
        const script = document.createElement('script');
        script.append('inlineRan = 1');
        document.body.append(script);
      },
      () => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'handlerRan = 1');
        document.body.append(image);
        image.dispatchEvent(new Event('error'));
      },
      () => new Function('functionRan = 1')(),
      () => {
        document.body.innerHTML += '<img src="x" onerror="handlerRan = 1">';
      },
      () => {
        location.href = 'javascript:addressRan = 1';
      },
    ];
    // What is evaluated from outside may make code from strings; a later turn of the page's own may not.
    await new Promise((done) => setTimeout(done));
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Trusted types refuse it before the policy has to.
      }
    }
    await window.stet.calls['settings:get']({});
    return marks.filter((mark) => mark in window);
  });
  expect(ran).toEqual([]);
});

test('nothing leaves for the network', async ({ start }) => {
  const { page } = await start();
  const server = await countingServer();
  await page.evaluate(tryEveryWayOut, server.address);
  server.close();
  expect(server.visits).toEqual([]);
});

/** Runs in the page: every way out of it that a script could try. Each is refused sooner or later. */
async function tryEveryWayOut(address: string): Promise<void> {
  const load = (tag: 'img' | 'script' | 'link' | 'iframe' | 'object' | 'video') =>
    new Promise<void>((done) => {
      const element = document.createElement(tag);
      for (const event of ['load', 'error', 'abort']) element.addEventListener(event, () => done());
      setTimeout(done, 500);
      try {
        if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: `${address}/link` });
        else if (tag === 'object') Object.assign(element, { data: `${address}/object` });
        else Object.assign(element, { src: `${address}/${tag}` });
      } catch {
        // Trusted types refuse the address.
      }
      document.body.append(element);
    });
  const socket = () =>
    new Promise<void>((done) => {
      try {
        const opened = new WebSocket(address.replace('http', 'ws'));
        opened.onerror = opened.onclose = () => done();
      } catch {
        done();
      }
    });
  navigator.sendBeacon?.(`${address}/beacon`, 'x');
  await Promise.allSettled([
    fetch(`${address}/fetch`, { mode: 'no-cors' }),
    ...(['img', 'script', 'link', 'iframe', 'object', 'video'] as const).map(load),
    socket(),
  ]);
}

test('requests of the session itself are blocked, not only those of the page', async ({ start }) => {
  const { app } = await start();
  const server = await countingServer();
  const outcome = await app.evaluate(
    async ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.session.fetch(address)
        .then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    server.address,
  );
  server.close();
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(server.visits).toEqual([]);
});

test('the page stays where it is', async ({ start }) => {
  const { page } = await start();
  const server = await countingServer();
  const elsewhere = [
    server.address,
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/index.html',
    'app://stet/assets/index.js',
  ];
  for (const to of elsewhere) {
    await page.evaluate((address) => {
      location.href = address;
    }, to);
    await settle(page);
    expect(page.url()).toBe(pageAddress);
  }
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'out' });
    document.body.append(link);
    link.click();
  }, server.address);
  await settle(page);
  server.close();
  expect(page.url()).toBe(pageAddress);
  expect(server.visits).toEqual([]);
});

/** A round through the main process, by which time a navigation would have begun. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => window.stet.calls['settings:get']({}));
  await page.evaluate(() => window.stet.calls['settings:get']({}));
}

test('no second window opens', async ({ start }) => {
  const { app, page } = await start();
  const opened = await page.evaluate(() => [
    window.open('https://example.org'),
    window.open('about:blank'),
    window.open('app://stet/index.html'),
  ]);
  expect(opened).toEqual([null, null, null]);
  expect(app.windows()).toHaveLength(1);
});

test('every permission is refused', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const refused = (asking: Promise<unknown>) =>
      asking.then(
        () => 'granted',
        () => 'refused',
      );
    const position = refused(
      new Promise((done, refuse) =>
        navigator.geolocation.getCurrentPosition(done, refuse, { timeout: 2000 }),
      ),
    );
    return {
      notifications: await Notification.requestPermission(),
      position: await position,
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      midi: await refused(navigator.requestMIDIAccess()),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    position: 'refused',
    microphone: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    midi: 'refused',
  });
});

test('the scheme serves the page’s own folder and nothing else', async ({ start }) => {
  const { app } = await start();
  const statuses = await app.evaluate(
    async ({ net }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const outcome = await net.fetch(address).catch(() => ({ status: 0 }));
          return outcome.status;
        }),
      ),
    [
      pageAddress,
      'app://stet/../main/main.js',
      'app://stet/..%2fmain%2fmain.js',
      'app://stet/assets/..%2f..%2f..%2fpackage.json',
      'app://stet/%2e%2e%5cmain%5cmain.js',
      'app://stet/.env',
      'app://other/index.html',
    ],
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
});

/** A page that tries to run and to load in every way that HTML knows. */
function hostilePage(address: string): string {
  return `<!doctype html><html><head><title>Harmless headline of a page</title>
    <script>window.copyRan = 'script'</script>
    <script src="${address}/script.js"></script>
    <link rel="stylesheet" href="${address}/style.css">
    <style>@import "${address}/import.css"; body { background: url("${address}/background.png") }</style>
    <meta http-equiv="refresh" content="0; url=${address}/refresh"></head>
    <body onload="window.copyRan = 'onload'"><h1>Harmless headline of a page</h1>
    <p>The first paragraph has <b>strong</b> words and <a href="javascript:window.copyRan='link'">a link</a>.</p>
    <p>The second one stands beside pictures<img src="${address}/pixel.png" onerror="window.copyRan = 'onerror'">.</p>
    <svg onload="window.copyRan = 'svg'"><script>window.copyRan = 'svg script'</script></svg>
    <iframe src="${address}/frame" srcdoc="<script>parent.copyRan = 'srcdoc'</script>"></iframe>
    <object data="${address}/object"></object><embed src="${address}/embed">
    <video src="${address}/video" poster="${address}/poster" autoplay></video>
    <form action="${address}/form"><input autofocus onfocus="window.copyRan = 'focus'"></form>
    <math><mtext><img src="x" onerror="window.copyRan = 'math'"></mtext></math>
    <template><img src="x" onerror="window.copyRan = 'template'"></template>
    </body></html>`;
}

test('copy from a hostile page neither runs nor loads, when imported or when pasted', async ({
  start,
  newsroom,
}) => {
  const { page } = await startAs(start, newsroom, mira);
  const server = await countingServer();
  const html = hostilePage(server.address);
  await new Frame(page).command('Import copy…');
  const copy = new ImportPage(page);
  await copy.paste({ html });
  await copy.blocks.first().waitFor();
  await copy.makeStory('hostile-page');
  const story = new StoryPage(page);
  await story.goBehind('The second one');
  await story.paste({ html });
  await expect(story.text.getByText('The first paragraph has')).toHaveCount(2);
  const found = await page.evaluate(() => ({
    ran: (window as { copyRan?: string }).copyRan,
    elements: document.querySelectorAll(
      'main :is(script, iframe, object, embed, video, form, link, style, meta)',
    ).length,
    pictures: document.querySelectorAll('.ProseMirror img:not([class*="ProseMirror"])').length,
    links: [...document.querySelectorAll('main a')].filter((link) => /javascript:/.test(link.outerHTML))
      .length,
  }));
  server.close();
  expect(found).toEqual({ ran: undefined, elements: 0, pictures: 0, links: 0 });
  expect(server.visits).toEqual([]);
  expect(page.url()).toBe(pageAddress);
});
