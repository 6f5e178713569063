import type { ToastStore } from '../../components/toast-store.ts';
import type { EvidenceStoreDependencies } from '../../features/evidence/evidence-store.ts';
import { evidenceWords as words } from '../../words/evidence.ts';

type Telling = Pick<EvidenceStoreDependencies, 'onAdded' | 'onTooLarge' | 'onChecked'>;

/** What is told of evidence where the person may be looking at something else by then. */
export function tellingOfEvidence(toasts: ToastStore): Telling {
  const { show } = toasts.getState();
  return {
    onAdded: (evidence) => {
      // What is kept is seen where it was added; that a file was only linked is not.
      if (evidence.kind === 'file' && evidence.linkedPath !== null)
        show({ tone: 'done', text: words.linked(evidence.title), action: null });
    },
    onTooLarge: (name, choose) =>
      show({ tone: 'failure', text: words.tooLarge(name), action: { label: words.chooseFile, run: choose } }),
    onChecked: (faulty, all) =>
      faulty === 0
        ? show({ tone: 'done', text: words.allIntact(all), action: null })
        : show({ tone: 'failure', text: words.someNot(faulty), action: null }),
  };
}
