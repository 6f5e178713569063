import type { PersonId } from '#shared/people/person.ts';
import type { FileDialogs } from './window/file-dialogs.ts';

/**
 * The dialogs for files, for whoever has the seat when they open. One can stand open while the seat changes hands:
 * then what it was asked for is nobody's any more, and it answers as if no file had been chosen.
 */
export function dialogsOfSeat(files: FileDialogs, seat: () => PersonId | null): FileDialogs {
  const whileSeated = async (ask: () => Promise<string | null>): Promise<string | null> => {
    const asked = seat();
    const path = await ask();
    return seat() === asked ? path : null;
  };
  return {
    askForFile: () => whileSeated(() => files.askForFile()),
    askForEvidence: () => whileSeated(() => files.askForEvidence()),
    askForWordList: () => whileSeated(() => files.askForWordList()),
    askForRules: () => whileSeated(() => files.askForRules()),
    askWhereToSave: (name, format) => whileSeated(() => files.askWhereToSave(name, format)),
  };
}
