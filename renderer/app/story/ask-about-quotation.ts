import type { PlacedQuotation } from '#shared/checks/standards/standards-report.ts';
import { standardsWords } from '../../words/standards.ts';
import type { Stores } from '../stores.ts';
import { placeOfQuotation } from './tie-standards.ts';

/**
 * Asks once about each quotation whose words were changed, when the caret has left it: whoever is in the middle of
 * one is not disturbed. The question is a note that goes by itself; the mark and the finding stay until it is answered.
 */
export function askAboutQuotations(stores: Stores): void {
  const { text, standards, workbench, onDone } = stores;
  const asked = new Set<string>();
  let waiting: readonly PlacedQuotation[] = [];

  standards.subscribe(({ report, storyId }, before) => {
    if (report === before.report) return;
    const changed = report?.changedQuotations ?? [];
    // What was found with the story was changed before anybody sat down to it.
    if (before.report === null || storyId !== before.storyId) {
      for (const quotation of changed) asked.add(nameOf(quotation));
    }
    waiting = changed.filter((quotation) => !asked.has(nameOf(quotation)));
    askWhereLeft();
  });
  text.subscribe(({ glance }, before) => {
    if (waiting.length > 0 && glance !== before.glance) askWhereLeft();
  });

  function askWhereLeft(): void {
    const caret = text.getState().editor?.range();
    for (const quotation of waiting) {
      const place = placeOfQuotation(stores, quotation);
      if (caret === undefined || place === null) continue;
      if (caret.from <= place.to && caret.to >= place.from) continue;
      asked.add(nameOf(quotation));
      onDone(standardsWords.quotation.changed(quotation.now), {
        label: standardsWords.quotation.answer,
        run: () => open(quotation),
      });
    }
    waiting = waiting.filter((quotation) => !asked.has(nameOf(quotation)));
  }

  function open({ start }: PlacedQuotation): void {
    const { report } = standards.getState();
    const finding = report?.findings.find(
      ({ mends, passages }) =>
        mends.some(({ kind }) => kind === 'answer-for-quotation') && passages[0]?.start === start,
    );
    workbench.getState().chooseTab('checks');
    standards.getState().activate(finding?.key ?? null);
  }
}

function nameOf({ was, now }: PlacedQuotation): string {
  return JSON.stringify([was, now]);
}
