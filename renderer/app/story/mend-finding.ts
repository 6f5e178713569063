import type { Mend } from '#shared/checks/standards/standards-rule.ts';
import { assertNever } from '#shared/language/assert-never.ts';
import type { Stores } from '../stores.ts';
import { proposeClaims } from './tie-proposals.ts';

/** Goes to where a finding of the standards is mended, with the form for it open. */
export function mendFinding(stores: Stores, mend: Mend): void {
  const { claims, workbench, text } = stores;
  switch (mend.kind) {
    case 'record-grounds':
    case 'approve-source':
    case 'add-source':
    case 'relate':
      workbench.getState().chooseTab('claims');
      claims.getState().activate(mend.claimId);
      text.getState().showPassage(mend.claimId);
      if (mend.kind === 'relate') claims.getState().startRelating();
      if (mend.kind === 'record-grounds')
        claims.getState().tieSource({ id: mend.attributionId, deed: 'edit' });
      if (mend.kind === 'approve-source')
        claims.getState().tieSource({ id: mend.attributionId, deed: 'approve' });
      return;
    case 'propose-claims':
      workbench.getState().chooseTab('claims');
      void proposeClaims(stores);
      return;
    case 'attest':
      stores.navigation.getState().go({ kind: 'sources', sourceId: mend.sourceId });
      return;
    case 'ask-for-comment':
      if (mend.claimId !== null) claims.getState().activate(mend.claimId);
      workbench.getState().show('ask-comment');
      return;
    case 'answer-for-quotation':
    case 'change-text':
      text.getState().focus();
      return;
    default:
      assertNever(mend);
  }
}
