import { expect, it } from 'vitest';
import type { StetBridge } from '#shared/ipc/bridge.ts';
import { createClient } from './client.ts';

const bridgeThat = (call: () => Promise<unknown>): StetBridge =>
  ({ calls: new Proxy({}, { get: () => call }), events: {} }) as StetBridge;

it('answers what the main process answers', async () => {
  const client = createClient(bridgeThat(async () => ({ ok: true, value: null })));
  expect(await client.call('settings:get', {})).toEqual({ ok: true, value: null });
});

it('answers a failure where the bridge breaks, so that nobody waits for ever', async () => {
  for (const call of [
    async () => Promise.reject(new Error('gone')),
    () => {
      throw new Error('gone');
    },
  ]) {
    const client = createClient(bridgeThat(call));
    expect(await client.call('journal:verify', {})).toEqual({
      ok: false,
      failure: { code: 'unexpected', incident: 'journal:verify' },
    });
  }
});
