import { useStore } from 'zustand';
import type { PlacedQuotation } from '#shared/checks/standards/standards-report.ts';
import { mayDo } from '#shared/people/rights.ts';
import { ChecksPanel } from '../../features/checks/ChecksPanel.tsx';
import { paraphraseQuotation, restoreQuotation } from '../../features/checks/quotation-acts.ts';
import { StandardsPanel } from '../../features/checks/StandardsPanel.tsx';
import { checksLanguage } from './checks-language.ts';
import type { InspectorProps } from './inspector-props.ts';
import { mendFinding } from './mend-finding.ts';
import { placeOfQuotation, showPassageOf } from './tie-standards.ts';

/** The checks of the draft: the rules of the trade, language where this computer checks it, and house style. */
export function InspectorChecks({ stores, person, storyId, inDraft }: InspectorProps) {
  const isLanguageOn = useStore(stores.settings, ({ settings }) => checksLanguage(settings));
  const people = useStore(stores.people, (state) => state.people);
  const readOnly = useStore(stores.text, ({ draft }) => draft?.readOnly !== false);
  const mayWrite = mayDo(person.roles, 'story.write');
  const inPlace = (act: typeof restoreQuotation) => (quotation: PlacedQuotation) => {
    const { editor } = stores.text.getState();
    const place = placeOfQuotation(stores, quotation);
    if (editor !== null && place !== null) act(editor, quotation, place);
  };
  return (
    <ChecksPanel
      store={stores.checks}
      storyId={storyId}
      inDraft={inDraft}
      isLanguageOn={isLanguageOn}
      onLanguage={stores.settings.getState().setLanguageCheck}
      managesHouse={mayDo(person.roles, 'house.manage')}
      mayWrite={mayWrite}
      nameOf={(personId) => people.find(({ id }) => id === personId)?.name ?? personId}
      onLeave={() => stores.text.getState().editor?.focus()}
      standards={
        <StandardsPanel
          store={stores.standards}
          mayWrite={mayWrite}
          readOnly={readOnly}
          onShow={(finding, passage) => showPassageOf(stores, finding, passage)}
          onMend={(mend) => mendFinding(stores, mend)}
          onRestore={inPlace(restoreQuotation)}
          onParaphrase={inPlace((editor, _, place) => paraphraseQuotation(editor, place))}
        />
      }
    />
  );
}
