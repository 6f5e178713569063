import compareUrl from './comparing/compare-worker.ts?worker&url';
import findUrl from './finding/find-worker.ts?worker&url';
import pdfUrl from './pdf/pdf-worker.ts?worker&url';

/** Every worker that the page may start, by the address that the build has written. */
const addresses = { compare: compareUrl, find: findUrl, pdf: pdfUrl };

/** What is needed of a worker, which in tests is none. */
export type OwnWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What a browser that asks for trusted addresses has; its types do not know it yet. */
interface TrustedPage {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (address: string) => string },
    ) => { readonly createScriptURL: (address: string) => string };
  };
}

/** Starts one of our workers. The page makes no address of a script from strings but these. */
export function startOwnWorker(name: keyof typeof addresses): Worker {
  const page = window as Window & TrustedPage;
  policy ??= page.trustedTypes?.createPolicy('StetWorker', { createScriptURL: ownAddress });
  const address = addresses[name];
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

let policy: ReturnType<NonNullable<TrustedPage['trustedTypes']>['createPolicy']> | undefined;

function ownAddress(address: string): string {
  if (Object.values(addresses).includes(address)) return address;
  throw new Error(`${address} is no worker of ours`);
}
