import { createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionRequest, RequestId } from '#shared/corrections/request.ts';
import { statementText } from '#shared/journal/chain.ts';
import { goodNotice, passphraseOf, realCorrections, requestSteps } from '../testing/real-corrections.ts';
import { answered } from '../testing/real-desk.ts';

let real: ReturnType<typeof realCorrections>;
let steps: ReturnType<typeof requestSteps>;
let id: RequestId;

/** Ann wrote the story; Dan has decided a correction, Nora has written its notice, and the draft is changed. */
beforeEach(() => {
  real = realCorrections();
  steps = requestSteps(real);
  ({ id } = steps.takeIn());
  steps.investigate(id);
  steps.decide(id);
  steps.write(id);
  real.edit('Monday', 'Tuesday');
});

describe('approving', () => {
  it('shows everything that would go out, and binds it', async () => {
    expect(steps.get(id)).toMatchObject({
      state: 'decided',
      change: [
        {
          type: 'paragraph',
          before: 'The mayor resigned on Monday.',
          after: 'The mayor resigned on Tuesday.',
        },
      ],
      approval: null,
    });
    const { seen } = steps.get(id);
    const approved = answered(await steps.approve(id));
    expect(approved).toMatchObject({
      state: 'approved',
      approval: { approverId: real.stella.personId, approverName: 'Stella' },
      seen,
    });
    const [entry] = answered(real.desk.journal.list({ storyId: real.storyId, before: null, limit: 1 }));
    expect(entry).toMatchObject({
      deed: 'notice.approved',
      personId: real.stella.personId,
      subjectId: id,
      payload: { seen },
      signature: approved.approval?.signature,
    });
    if (entry === undefined || entry.signature === null) throw new Error('The approval is not signed');
    const key = Buffer.from(real.stella.person.publicKey, 'base64');
    const publicKey = createPublicKey({ key, format: 'der', type: 'spki' });
    const signature = Buffer.from(entry.signature, 'base64');
    expect(verify(null, Buffer.from(statementText(entry)), publicKey, signature)).toBe(true);
  });

  it.each([
    ['the decider', 'dan', 'decider'],
    ['the writer of the notice', 'nora', 'notice-writer'],
    ['the author of the story', 'ann', 'story-author'],
  ] as const)('is refused to %s, whatever their roles', async (_who, name, as) => {
    expect(await steps.approve(id, real[name])).toEqual({ ok: false, failure: { code: 'same-person', as } });
    expect(steps.get(id)).toMatchObject({ state: 'decided', approval: null });
    expect(real.desk.deeds()).not.toContain('notice.approved');
  });

  it('follows the persons, not the state: whoever writes the notice anew cannot approve it then', async () => {
    answered(real.service.writeNotice({ requestId: id, text: goodNotice, placement: 'foot' }, real.stella));
    expect(await steps.approve(id)).toMatchObject({ failure: { code: 'same-person', as: 'notice-writer' } });
    expect((await steps.approve(id, real.nora)).ok).toBe(true);
  });

  it('needs the right to approve', async () => {
    const eve = real.person('Eve', ['editor']);
    expect(await steps.approve(id, eve)).toEqual({
      ok: false,
      failure: { code: 'not-allowed', right: 'request.approve' },
    });
  });

  it('needs the passphrase of the approver', async () => {
    const { seen } = steps.get(id);
    if (seen === null) throw new Error('Nothing was seen');
    const approverId = real.stella.personId;
    const given = { requestId: id, approverId, passphrase: passphraseOf(real.dan), seen };
    expect(await real.service.approve(given)).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    expect(steps.get(id).state).toBe('decided');
  });

  it.each(['notice', 'change', 'placement'] as const)(
    'is refused for another %s than stands',
    async (what) => {
      const { seen } = steps.get(id);
      if (seen === null) throw new Error('Nothing was seen');
      const tampered = { ...seen, [what]: 'f'.repeat(64) };
      expect(await steps.approve(id, real.stella, tampered)).toEqual({
        ok: false,
        failure: { code: 'seen-has-changed', what },
      });
    },
  );

  it('is refused when something changes while the approver types the passphrase', async () => {
    const approving = steps.approve(id);
    real.edit('Tuesday', 'Tuesday,');
    expect(await approving).toMatchObject({ failure: { code: 'seen-has-changed', what: 'change' } });
  });

  it('needs a notice, and a text that is not what was complained about', async () => {
    real.edit('Tuesday', 'Monday');
    expect(await steps.approve(id)).toEqual({ ok: false, failure: { code: 'nothing-changed' } });
    steps.decide(id, 'clarification');
    expect(await steps.approve(id)).toEqual({ ok: false, failure: { code: 'notice-missing' } });
  });

  it('is refused a second time while it stands', async () => {
    answered(await steps.approve(id));
    expect(await steps.approve(id)).toMatchObject({
      failure: { code: 'wrong-state', state: 'approved', needed: ['decided'] },
    });
  });
});

describe('an approval falls', () => {
  const listed = (state: 'decided' | 'approved') =>
    answered(real.service.list({ state, storyId: null, limit: 10 })).map((request) => request.id);
  const comma = goodNotice.replace('It was', 'It was,');

  it.each<readonly [string, () => unknown, string]>([
    ['a comma in the draft', () => real.edit('Friday', 'Friday,'), 'seen-has-changed'],
    ['a comma in the notice', () => steps.write(id, comma), 'not-approved'],
    ['the other placement', () => steps.write(id, goodNotice, 'top'), 'not-approved'],
    ['the same words, written by another', () => steps.write(id), 'not-approved'],
    ['the same decision, made again', () => steps.decide(id), 'not-approved'],
    ['another decision', () => steps.decide(id, 'clarification'), 'not-approved'],
  ])('by %s', async (_what, change, refusal) => {
    answered(await steps.approve(id));
    expect(listed('approved')).toEqual([id]);
    change();
    expect(steps.get(id)).toMatchObject({ state: 'decided', approval: null });
    expect([listed('approved'), listed('decided')]).toEqual([[], [id]]);
    expect(real.service.publish({ requestId: id, where: 'x' }, real.dan)).toMatchObject({
      failure: { code: refusal },
    });
  });

  it('and stands again where the draft is again what was approved', async () => {
    answered(await steps.approve(id));
    real.edit('Friday', 'Sunday');
    answered(real.service.addNote({ requestId: id, body: 'Sunday was a slip.' }, real.dan));
    expect(steps.get(id).state).toBe('decided');
    real.edit('Sunday', 'Friday');
    expect(steps.get(id)).toMatchObject({ state: 'approved', approval: { approverName: 'Stella' } });
  });

  it('not by what changes nothing of it: a note, or another severity', async () => {
    answered(await steps.approve(id));
    answered(real.service.addNote({ requestId: id, body: 'Told the reader.' }, real.dan));
    const triaged = real.service.triage({ requestId: id, severity: 'high', assigneeId: null }, real.dan);
    expect(answered<CorrectionRequest>(triaged).state).toBe('approved');
  });

  it('and can be given again', async () => {
    answered(await steps.approve(id));
    real.edit('Friday', 'Friday,');
    const again = answered(await steps.approve(id));
    expect(again).toMatchObject({ state: 'approved' });
    expect(again.change).toHaveLength(2);
  });
});
