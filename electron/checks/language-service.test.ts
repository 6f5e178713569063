import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguageLint } from '#shared/checks/language-lint.ts';
import type { ForkedProcess } from '../window/fork-process.ts';
import { type ToLanguageProcess, toLanguageProcess } from './language-messages.ts';
import { createLanguageService } from './language-service.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const aLint: LanguageLint = { ruleId: 'The', start: 0, end: 3, message: 'Twice.', replacements: ['the'] };

/** Processes that do what the test says, in the order in which they were started. */
function aService(dialect: () => 'american' | 'british' = () => 'american') {
  const processes: ReturnType<typeof aProcess>[] = [];
  const fork = () => {
    const forked = aProcess();
    processes.push(forked);
    return forked.process;
  };
  return { service: createLanguageService({ fork, dialect }), processes };
}

function aProcess() {
  const asked: ToLanguageProcess[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let exit = (): void => undefined;
  const kill = vi.fn(() => exit());
  const process: ForkedProcess = {
    post: (message) => void asked.push(toLanguageProcess.parse(message)),
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill,
  };
  return {
    process,
    asked,
    kill,
    tell: (message: unknown) => hear(message),
    crash: () => exit(),
    /** Answers the question that came last, with one finding in each paragraph. */
    answer: () => {
      const { id, paragraphs } = asked.at(-1) ?? { id: 0, paragraphs: [] };
      hear({ id, lints: paragraphs.map(() => [aLint]) });
    },
  };
}

test('nothing is started until somebody asks, and then one process answers them all', async () => {
  const { service, processes } = aService();
  expect(processes).toHaveLength(0);
  const first = service.read({ paragraphs: ['One.', 'Two.'] });
  processes[0]?.answer();
  expect(await first).toEqual({ ok: true, value: [[aLint], [aLint]] });
  const second = service.read({ paragraphs: ['Three.'] });
  processes[0]?.answer();
  expect(await second).toEqual({ ok: true, value: [[aLint]] });
  expect(processes).toHaveLength(1);
});

test('each question names the dialect that the house has then', () => {
  let dialect: 'american' | 'british' = 'american';
  const { service, processes } = aService(() => dialect);
  void service.read({ paragraphs: ['One.'] });
  dialect = 'british';
  void service.read({ paragraphs: ['Two.'] });
  expect(processes[0]?.asked.map((each) => each.dialect)).toEqual(['american', 'british']);
});

test('the process goes when nobody has asked for three minutes, and comes back with the next question', async () => {
  const { service, processes } = aService();
  const first = service.read({ paragraphs: ['One.'] });
  processes[0]?.answer();
  await first;
  vi.advanceTimersByTime(179_000);
  expect(processes[0]?.kill).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(processes[0]?.kill).toHaveBeenCalledTimes(1);
  void service.read({ paragraphs: ['Two.'] });
  expect(processes).toHaveLength(2);
});

test('released, it goes at once, and what it was asked is cancelled', async () => {
  const { service, processes } = aService();
  const asked = service.read({ paragraphs: ['One.'] });
  service.release();
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(processes[0]?.kill).toHaveBeenCalledTimes(1);
  expect(processes).toHaveLength(1);
});

test('after a crash the question is asked once more', async () => {
  const { service, processes } = aService();
  const asked = service.read({ paragraphs: ['One.'] });
  processes[0]?.crash();
  processes[1]?.answer();
  expect(await asked).toMatchObject({ ok: true });
});

test('a question that ends two processes is answered with a failure, and the next one is tried anew', async () => {
  const { service, processes } = aService();
  const asked = service.read({ paragraphs: ['One.'] });
  processes[0]?.crash();
  processes[1]?.crash();
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'language-unavailable' } });
  expect(processes).toHaveLength(2);
  const next = service.read({ paragraphs: ['Two.'] });
  processes[2]?.answer();
  expect(await next).toMatchObject({ ok: true });
});

test('a process that gives no answer is taken for a crashed one', async () => {
  const { service, processes } = aService();
  const asked = service.read({ paragraphs: ['One.'] });
  vi.advanceTimersByTime(90_000);
  expect(processes[0]?.kill).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(90_000);
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'language-unavailable' } });
});

test.each([
  ['nonsense'],
  [{ id: 1, lints: [] }],
  [{ id: 7, lints: [[]] }],
  [{ id: 1, lints: [[{ ...aLint, start: -1 }]] }],
])('a process that says %j is not believed', async (message) => {
  const { service, processes } = aService();
  const asked = service.read({ paragraphs: ['One.'] });
  processes[0]?.tell(message);
  expect(processes[0]?.kill).toHaveBeenCalledTimes(1);
  processes[1]?.answer();
  expect(await asked).toEqual({ ok: true, value: [[aLint]] });
});

test('a process that was ended is not heard any more', async () => {
  const { service, processes } = aService();
  void service.read({ paragraphs: ['One.'] });
  service.release();
  const asked = service.read({ paragraphs: ['Two.'] });
  processes[0]?.answer();
  processes[0]?.crash();
  expect(processes).toHaveLength(2);
  processes[1]?.answer();
  expect(await asked).toMatchObject({ ok: true });
});
