// The check of language, in a process that is there only while it is wanted: started by the first question,
// ended when nobody has asked for a while, started again once if it ends by itself.
import type { LanguageLint } from '#shared/checks/language-lint.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import type { ForkedProcess } from '../window/fork-process.ts';
import { fromLanguageProcess, type ToLanguageProcess } from './language-messages.ts';

export interface LanguageServiceDependencies {
  /** Starts the process that checks. */
  readonly fork: () => ForkedProcess;
  /** Whose English the house writes; asked at each question, because the house may change it. */
  readonly dialect: () => HouseSettings['dialect'];
}

export interface LanguageService {
  /** The findings of each paragraph by itself. `cancelled` where the process was released meanwhile. */
  read(input: ParsedInput<'checks:read-language'>): Promise<HandledResult<'checks:read-language'>>;
  /** Ends the process at once and gives its memory back. */
  release(): HandledResult<'checks:release-language'>;
}

/** After this long without a question the process goes: some 400 MB are worth the seconds of another start. */
const idleMs = 3 * 60_000;
/** Loading takes seconds, on a busy machine tens of them; longer than this is a process that hangs. */
const answerMs = 90_000;
/** A question that ends the process is asked once more; then it is the question. */
const mostAttempts = 2;

interface Waiting {
  readonly request: ToLanguageProcess;
  readonly attempts: number;
  readonly settle: (answer: HandledResult<'checks:read-language'>) => void;
}

export function createLanguageService({ fork, dialect }: LanguageServiceDependencies): LanguageService {
  let running: ForkedProcess | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** One clock: while something is asked it watches for an answer, else for the time to go. */
  const wind = (): void => {
    clearTimeout(timer);
    if (running === null) return;
    const hangs = waiting.size > 0;
    timer = setTimeout(() => (hangs ? crashed() : release()), hangs ? answerMs : idleMs);
    // A program that closes does not wait for it.
    timer.unref();
  };

  const end = (): void => {
    clearTimeout(timer);
    const ended = running;
    running = null;
    ended?.kill();
  };

  const release = (): void => {
    end();
    for (const { settle } of waiting.values()) settle(failed({ code: 'cancelled' }));
    waiting.clear();
  };

  const start = (): ForkedProcess => {
    const started = fork();
    started.onMessage((message) => started === running && hear(message));
    started.onExit(() => started === running && crashed());
    running = started;
    return started;
  };

  const ask = (question: Waiting): void => {
    waiting.set(question.request.id, { ...question, attempts: question.attempts + 1 });
    (running ?? start()).post(question.request);
    wind();
  };

  /** The process ended by itself, hangs, or talks nonsense: whatever it was asked is asked anew, once. */
  const crashed = (): void => {
    end();
    const left = [...waiting.values()];
    waiting.clear();
    for (const question of left) {
      if (question.attempts < mostAttempts) ask(question);
      else question.settle(failed({ code: 'language-unavailable' }));
    }
  };

  const hear = (message: unknown): void => {
    const answer = fromLanguageProcess.safeParse(message);
    const question = answer.success ? waiting.get(answer.data.id) : undefined;
    const lints: readonly (readonly LanguageLint[])[] = answer.data?.lints ?? [];
    if (question === undefined || question.request.paragraphs.length !== lints.length) {
      crashed();
      return;
    }
    waiting.delete(question.request.id);
    question.settle(ok(lints));
    wind();
  };

  return {
    read: ({ paragraphs }) =>
      new Promise((settle) => {
        lastId += 1;
        ask({ request: { id: lastId, dialect: dialect(), paragraphs }, attempts: 0, settle });
      }),
    release: () => {
      release();
      return ok(null);
    },
  };
}
