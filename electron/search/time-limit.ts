import { createContext, Script } from 'node:vm';

/**
 * Runs work that may not come to an end, such as a pattern of which nobody knows how long it takes, and ends
 * it when its time is up; false then. Whatever the work had done by then stays done.
 */
export function createTimeLimit(limitMs: number): (work: () => void) => boolean {
  const place = { work: (): void => undefined };
  const context = createContext(place);
  // The engine ends what runs in a script after a time, functions from outside it included.
  const script = new Script('work()');
  return (work) => {
    place.work = work;
    try {
      script.runInContext(context, { timeout: limitMs });
      return true;
    } catch (error) {
      // It may be an error of the script's own realm, which is no instance of ours.
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
      throw error;
    }
  };
}
