import type { Claim } from '#shared/claims/claim.ts';
import { claimTone, isDisputed } from '#shared/claims/claim-rules.ts';
import { coverageClassOf } from '#shared/claims/coverage.ts';
import type { AnchorLooks, ClaimLook } from '../../text/drawing/anchor-marks.ts';
import { appWords } from '../../words/app.ts';
import { standingWords } from '../../words/claims.ts';

/** How the text draws each claim; claims and text know nothing of each other. */
export function claimLooks(claims: readonly Claim[]): AnchorLooks {
  return new Map(claims.map((claim) => [claim.id, lookOf(claim)]));
}

function lookOf(claim: Claim): ClaimLook {
  const { line, standing } = claimTone(claim);
  return {
    kind: 'claim',
    tone: toneOf(claim),
    coverage: coverageClassOf(claim),
    unnamed: line === 'dotted',
    label: appWords.claimLook(standingWords[standing]),
  };
}

function toneOf(claim: Claim): ClaimLook['tone'] {
  if (claim.kind === 'opinion') return 'opinion';
  return isDisputed(claim) ? 'disputed' : (claim.verification?.state ?? 'unverified');
}
