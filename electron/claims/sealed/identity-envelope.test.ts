import { expect, test } from 'vitest';
import type { Identity } from '#shared/claims/sources/sealed-identity.ts';
import { aSealingPerson } from '../../testing/sealing-people.ts';
import { openEnvelope, sealEnvelope } from './identity-envelope.ts';

const [mira, tobias, eve] = [aSealingPerson(1), aSealingPerson(2), aSealingPerson(3)];
const subject = { sealId: 'seal-1', sourceId: 'source-1' };
const who: Identity = { name: 'Ilse Quandt', contact: 'at home', namedSourceId: null };
const sealed = () => sealEnvelope(who, subject, [mira, tobias]);

test('opens for the two it was sealed for, and for nobody else', () => {
  const envelope = sealed();
  expect(openEnvelope(envelope, subject, mira.hand)).toEqual(who);
  expect(openEnvelope(envelope, subject, tobias.hand)).toEqual(who);
  expect(openEnvelope(envelope, subject, eve.hand)).toBe(null);
  // Another key under the name of a recipient is another person.
  expect(openEnvelope(envelope, subject, { ...eve.hand, personId: mira.personId })).toBe(null);
});

test('opens as no other source’s and under no other seal', () => {
  const envelope = sealed();
  expect(openEnvelope(envelope, { ...subject, sourceId: 'source-2' }, mira.hand)).toBe(null);
  expect(openEnvelope(envelope, { ...subject, sealId: 'seal-2' }, mira.hand)).toBe(null);
});

test('does not open once a recipient is added, taken away or exchanged', () => {
  const read = JSON.parse(Buffer.from(sealed()).toString());
  const [first, second] = read.recipients;
  const other = JSON.parse(Buffer.from(sealEnvelope(who, subject, [mira, eve])).toString());
  for (const recipients of [
    [first],
    [first, second, other.recipients[1]],
    [first, other.recipients[1]],
    [second, first],
  ]) {
    const changed = Buffer.from(JSON.stringify({ ...read, recipients }));
    expect(openEnvelope(changed, subject, mira.hand)).toBe(null);
  }
});

test('a changed byte anywhere in what was encrypted opens nothing', () => {
  const read = JSON.parse(Buffer.from(sealed()).toString());
  const flip = (text: string): string => {
    const raw = Buffer.from(text, 'base64');
    raw[0] = (raw[0] ?? 0) ^ 1;
    return raw.toString('base64');
  };
  const spoilt = [
    ...['nonce', 'tag', 'text'].map((field) => ({
      ...read,
      contents: { ...read.contents, [field]: flip(read.contents[field]) },
    })),
    ...['nonce', 'tag', 'text'].map((field) => ({
      ...read,
      recipients: read.recipients.map((each: { secret: Record<string, string> }) => ({
        ...each,
        secret: { ...each.secret, [field]: flip(each.secret[field] ?? '') },
      })),
    })),
    { ...read, contents: { ...read.contents, tag: read.contents.tag.slice(0, 8) } },
    { ...read, version: 2 },
  ];
  for (const envelope of spoilt)
    expect(openEnvelope(Buffer.from(JSON.stringify(envelope)), subject, mira.hand)).toBe(null);
  expect(openEnvelope(Buffer.from('no envelope'), subject, mira.hand)).toBe(null);
});

test('two seals have nothing in common, and their length does not tell the name', () => {
  const long = { ...who, name: 'A much longer name than the other one', contact: 'another place' };
  const other = sealEnvelope(long, subject, [mira, tobias]);
  expect(other.length).toBe(sealed().length);
  const [one, two] = [sealed(), sealed()].map((each) => JSON.parse(Buffer.from(each).toString()));
  expect(one.contents.text).not.toBe(two.contents.text);
  expect(one.recipients[0].ephemeral).not.toBe(two.recipients[0].ephemeral);
  expect(one.recipients[0].ephemeral).not.toBe(one.recipients[1].ephemeral);
});

test('the name is nowhere in the envelope', () => {
  const envelope = Buffer.from(sealed());
  for (const planted of [
    Buffer.from(who.name),
    Buffer.from(who.name, 'utf16le'),
    Buffer.from(who.name).toString('base64'),
  ])
    expect(envelope.includes(planted)).toBe(false);
});
