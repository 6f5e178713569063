import { sha256 } from '#db/sha256.ts';
import type { Evidence, EvidenceId } from '#shared/evidence/evidence.ts';
import { hashedForm } from '#shared/evidence/evidence-hash.ts';
import { titleOf } from '#shared/evidence/evidence-title.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import type { EvidenceFolder } from './evidence-folder.ts';
import { deedOn, type EvidenceLedger, type EvidenceRefusal } from './evidence-ledger.ts';

/** What shows that the claims of a story are so, and what it bears on. */
export interface EvidenceService {
  /** In the order it was added. */
  list(input: ParsedInput<'evidence:list'>): HandledResult<'evidence:list'>;
  /** Puts down a link, a note or a transcript, tied to its subject in the same deed. */
  add(input: ParsedInput<'evidence:add'>, caller: Caller): HandledResult<'evidence:add'>;
  /** Ties evidence to a subject of its own story. */
  tie(input: ParsedInput<'evidence:tie'>, caller: Caller): HandledResult<'evidence:tie'>;
  untie(input: ParsedInput<'evidence:untie'>, caller: Caller): HandledResult<'evidence:untie'>;
  /** Refused while anything rests on it. The bytes of a file go with the last evidence that has them. */
  remove(input: ParsedInput<'evidence:remove'>, caller: Caller): HandledResult<'evidence:remove'>;
}

export function createEvidenceService(ledger: EvidenceLedger, folder: EvidenceFolder): EvidenceService {
  return {
    list({ storyId }) {
      if (ledger.stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
      return ok(ledger.list(storyId));
    },

    add({ storyId, subject, evidence }, caller) {
      const refusal = ledger.refusalIn(storyId, caller) ?? ledger.subjectRefusal(subject, storyId);
      if (refusal !== null) return refusal;
      const added = ledger.perform<EvidenceId, never>(storyId, caller, (recording) => {
        const hash = sha256(hashedForm(evidence));
        const id = ledger.put(
          { ...evidence, storyId, title: titleOf(evidence), sha256: hash },
          caller,
          recording,
        );
        if (subject !== null)
          ledger.tie({ evidenceId: id, storyId, subject, passage: null }, caller, recording);
        return ok(id);
      });
      return added.ok ? ok(requireEvidence(ledger, added.value)) : added;
    },

    tie: ({ evidenceId, subject, passage }, caller) =>
      change(ledger, evidenceId, caller, ({ storyId }, recording) => {
        const refusal = ledger.subjectRefusal(subject, storyId);
        if (refusal !== null) return refusal;
        ledger.tie({ evidenceId, storyId, subject, passage }, caller, recording);
        return ok(null);
      }),

    untie({ tieId }, caller) {
      const tie = ledger.ties.getTie(tieId);
      if (tie === null) return failed({ code: 'not-found', what: 'evidence' });
      const untied = change(ledger, tie.evidenceId, caller, (evidence, { at, record }) => {
        ledger.ties.markUntied(tieId, at);
        record(deedOn(evidence, 'evidence.untied', { tieId, from: { ...tie.subject } }));
        return ok(null);
      });
      return untied.ok ? ok(null) : untied;
    },

    remove({ evidenceId, reason }, caller) {
      const evidence = ledger.get(evidenceId);
      if (evidence === null) return failed({ code: 'not-found', what: 'evidence' });
      const refusal = ledger.refusalIn(evidence.storyId, caller);
      if (refusal !== null) return refusal;
      const { title, findings, ties } = evidence;
      if (findings > 0 || ties.length > 0)
        return failed({ code: 'evidence-in-use', title, findings, ties: ties.length });
      const removed = ledger.perform<null, never>(evidence.storyId, caller, ({ at, record }) => {
        ledger.evidence.markRemoved(evidenceId, at);
        record(
          deedOn(evidence, 'evidence.removed', { kind: evidence.kind, sha256: evidence.sha256, reason }),
        );
        return ok(null);
      });
      if (removed.ok && isKeptFile(evidence) && !ledger.evidence.isKept(evidence.sha256))
        folder.discard(evidence.sha256);
      return removed;
    },
  };
}

function isKeptFile(evidence: Evidence): boolean {
  return evidence.kind === 'file' && evidence.linkedPath === null;
}

/** A deed on one piece of evidence, which is answered as it stands afterwards. */
function change(
  ledger: EvidenceLedger,
  id: EvidenceId,
  caller: Caller,
  work: (evidence: Evidence, recording: Recording) => Result<null, 'not-found'>,
): Result<Evidence, EvidenceRefusal> {
  const evidence = ledger.get(id);
  if (evidence === null) return failed({ code: 'not-found', what: 'evidence' });
  const refusal = ledger.refusalIn(evidence.storyId, caller);
  if (refusal !== null) return refusal;
  const done = ledger.perform(evidence.storyId, caller, (recording) => work(evidence, recording));
  return done.ok ? ok(requireEvidence(ledger, id)) : done;
}

/** What was just put down or changed. */
export function requireEvidence(ledger: EvidenceLedger, id: EvidenceId): Evidence {
  const evidence = ledger.get(id);
  if (evidence === null) throw new Error(`There is no evidence ${id}`);
  return evidence;
}
