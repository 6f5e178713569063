import { failed, ok } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { IgnoredService } from './ignored-service.ts';
import type { LanguageService } from './language-service.ts';
import type { StandardsService } from './standards/standards-service.ts';
import { styleHandlers } from './style-handlers.ts';
import type { StyleService } from './style-service.ts';
import type { TrialRunner } from './trial-runner.ts';
import type { WordListService } from './word-list-service.ts';

export interface ChecksServices {
  readonly language: LanguageService;
  readonly words: WordListService;
  readonly ignored: IgnoredService;
  readonly style: StyleService;
  readonly trials: TrialRunner;
  /** Words of the names in a story; null for a story that is not there. */
  readonly namesIn: (storyId: StoryId) => readonly string[] | null;
}

export function checksHandlers(
  { language, words, ignored, style, trials, namesIn }: ChecksServices,
  standards: StandardsService,
): HandlerTable<CallsOf<'checks'>> {
  return {
    'checks:read-language': (input) => language.read(input),
    'checks:release-language': () => language.release(),
    'checks:memory': ({ storyId }, { personId }) => {
      const names = namesIn(storyId);
      if (names === null) return failed({ code: 'not-found', what: 'story' });
      return ok({
        words: { ...words.listsOf(personId), names },
        ignored: ignored.list(storyId, personId),
      });
    },
    'checks:ignore': (input, caller) => ignored.ignore(input, caller),
    'checks:take-back': (input, caller) => ignored.takeBack(input, caller),
    'checks:add-own-word': (input, caller) => words.addOwn(input, caller),
    'checks:remove-own-word': (input, caller) => words.removeOwn(input, caller),
    'checks:import-own-words': (_, caller) => words.importOwn(caller),
    'checks:add-house-word': (input, caller) => words.addHouse(input, caller),
    'checks:remove-house-word': (input, caller) => words.removeHouse(input, caller),
    'checks:import-house-words': (_, caller) => words.importHouse(caller),
    'checks:export-words': (input, caller) => words.exportList(input, caller),
    'checks:standards': (input) => standards.report(input),
    'checks:answer-for-quotation': (input, caller) => standards.answerForQuotation(input, caller),
    ...styleHandlers(style, trials),
  };
}
