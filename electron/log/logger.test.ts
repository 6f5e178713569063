import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLogger } from './logger.ts';
import { redact } from './redact.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stet-log-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('a line says when, what and how long, in JSON', () => {
  const logs = join(folder(), 'logs');
  createLogger({ folder: logs, now: () => 0 }).info('call', { name: 'stories:list', ms: 3 });
  expect(JSON.parse(readFileSync(join(logs, 'stet.log'), 'utf8'))).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    event: 'call',
    name: 'stories:list',
    ms: 3,
  });
});

test('the copy that an error quotes does not reach the log, in its message or its stack', () => {
  const logs = folder();
  const copy = 'The minister said that she would not resign';
  createLogger({ folder: logs, now: () => 0 }).error('failed', new RangeError(`No step for "${copy}" at 3`));
  const written = readFileSync(join(logs, 'stet.log'), 'utf8');
  expect(written).not.toContain('minister');
  expect(JSON.parse(written)).toMatchObject({
    error: 'RangeError',
    message: `No step for [${copy.length} characters] at 3`,
  });
});

test('a file that has grown is put aside, and only three are kept', () => {
  const logs = folder();
  const logger = createLogger({ folder: logs, now: () => 0, largest: 10 });
  for (const event of ['one', 'two', 'three', 'four', 'five']) logger.info(event);
  expect(readdirSync(logs).sort()).toEqual(['stet.1.log', 'stet.2.log', 'stet.3.log', 'stet.log']);
  expect(readFileSync(join(logs, 'stet.log'), 'utf8')).toContain('five');
  expect(readFileSync(join(logs, 'stet.3.log'), 'utf8')).toContain('two');
});

test('a log that cannot be written stops nothing', () => {
  const file = join(folder(), 'in-the-way');
  writeFileSync(file, '');
  expect(() => createLogger({ folder: join(file, 'logs'), now: () => 0 }).info('start')).not.toThrow();
});

test.each([
  ['no such story 0190-aa', 'no such story 0190-aa'],
  ['bad node “paragraph”', 'bad node “paragraph”'],
  ['<paragraph of somebody’s copy here>', '[33 characters]'],
])('%s is logged as %s', (message, logged) => {
  expect(redact(message)).toBe(logged);
});

test('a long message is cut', () => {
  expect(redact('x'.repeat(5000)).length).toBe(301);
});
