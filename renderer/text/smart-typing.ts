import { ellipsis, emDash, inputRules, smartQuotes } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';

/**
 * Typewriter quotes, `--` and `...` become the printed signs as they are typed; Backspace at once takes
 * that back.
 */
export function smartTyping(): Plugin {
  return inputRules({ rules: [...smartQuotes, emDash, ellipsis] });
}
