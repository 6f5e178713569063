import type { EvidenceKind, EvidenceSubject } from '#shared/evidence/evidence.ts';
import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';
import type { InspectorTab } from '../workbench-store.ts';

type EvidenceHands = Pick<Hands, 'showEvidence' | 'addEvidence' | 'checkEvidence'>;

/** Evidence is looked at in the place of the claims. What is added is for the claim that is looked at there. */
export function handsOfEvidence(stores: Stores, chooseTab: (tab: InspectorTab) => void): EvidenceHands {
  const { evidence, claims } = stores;
  const showEvidence = (): void => {
    chooseTab('claims');
    evidence.getState().list(true);
  };
  return {
    showEvidence,
    addEvidence: (kind: EvidenceKind) => {
      const subject = subjectAtHand(claims.getState(), evidence.getState().listed);
      // What is added for the story is seen in its list.
      if (subject === null) showEvidence();
      if (kind === 'file') void evidence.getState().chooseFile(subject);
      else evidence.getState().startWriting({ kind, subject, text: '' });
    },
    checkEvidence: () => {
      showEvidence();
      void evidence.getState().check();
    },
  };
}

/** The claim that is chosen in the list, unless all evidence of the story is looked at. */
function subjectAtHand(
  { active, claims }: Pick<ReturnType<Stores['claims']['getState']>, 'active' | 'claims'>,
  listed: boolean,
): EvidenceSubject | null {
  const claim = listed ? undefined : claims.find(({ id }) => id === active);
  return claim === undefined ? null : { kind: 'claim', id: claim.id };
}
