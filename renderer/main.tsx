/**
 * The window begins here: stores are made and tied, first questions asked, the app drawn. The order of the
 * first import matters; everything with a rule in it lies elsewhere.
 */

import './app/frame/no-code-from-strings.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/frame/ErrorBoundary.tsx';
import { createStores } from './app/stores.ts';
import { tieStores } from './app/tie-stores.ts';
import { createClient } from './ipc/client.ts';
import { appWords } from './words/app.ts';

const stores = createStores(createClient(window.stet));
tieStores(stores, document.documentElement);
// Both at once: the theme should be right before the first sheet of paper is seen.
void stores.settings.getState().load();
void stores.people.getState().load();

// Main puts this into the address when it had to open the page again.
if (new URLSearchParams(location.search).get('after') === 'crash') {
  stores.toasts.getState().show({ tone: 'failure', text: appWords.crashed, action: null });
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the app');
createRoot(root).render(
  <ErrorBoundary onReload={() => location.reload()}>
    <App stores={stores} />
  </ErrorBoundary>,
);
