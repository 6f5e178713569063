import { z } from 'zod';
import {
  type Evidence,
  evidenceId,
  evidenceSubject,
  evidenceTieId,
  newEvidence,
} from '../evidence/evidence.ts';
import { largestPart } from '../evidence/evidence-limits.ts';
import { evidencePassage } from '../evidence/evidence-passage.ts';
import type { CheckedEvidence, EvidenceView } from '../evidence/evidence-view.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** Null where evidence is put down for the story, and for nothing in it yet. */
const subject = evidenceSubject.nullable();

/**
 * The evidence of a story. A file comes from a dialog of the main process, or in parts from the window, which
 * names no path.
 */
export const evidenceCalls = {
  'evidence:list': defineCall<readonly Evidence[]>()({
    doc: 'The evidence of a story in the order it was added, with what it is tied to.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'evidence:add': defineCall<Evidence>()({
    doc: 'Puts down a link, a note or a transcript.',
    input: z.object({ storyId, subject, evidence: newEvidence }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:choose-file': defineCall<Evidence>()({
    doc: 'Asks for a file, hashes it, and keeps it, or links it where it is too large to be kept.',
    input: z.object({ storyId, subject }),
    failures: ['not-found', 'archived', 'cancelled', 'cannot-read-file'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:send-part': defineCall<null>()({
    doc: 'Takes the next part of a file that the window has.',
    input: z.object({
      uploadId: z.uuid(),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPart, 'a part'),
    }),
    failures: ['too-large'],
    access: 'story.write',
    recorded: 'nothing',
  }),
  'evidence:add-file': defineCall<Evidence>()({
    doc: 'Keeps the file whose parts were sent.',
    input: z.object({ storyId, subject, uploadId: z.uuid(), fileName: z.string().min(1).max(1000) }),
    failures: ['not-found', 'archived', 'cancelled', 'cannot-read-file'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:cancel': defineCall<null>()({
    doc: 'Stops whatever file is being hashed.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'evidence:tie': defineCall<Evidence>()({
    doc: 'Ties evidence, or words of it, to a claim or a request of its story.',
    input: z.object({ evidenceId, subject: evidenceSubject, passage: evidencePassage.nullable() }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:untie': defineCall<null>()({
    doc: 'Takes evidence off a claim or a request; it stays with the story.',
    input: z.object({ tieId: evidenceTieId }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:remove': defineCall<null>()({
    doc: 'Takes evidence that nothing rests on out of the story, for a reason that is kept.',
    input: z.object({ evidenceId, reason: z.string().trim().min(1).max(1000) }),
    failures: ['not-found', 'archived', 'evidence-in-use'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'evidence:read': defineCall<EvidenceView>()({
    doc: 'Hashes a piece of evidence anew and answers what can be shown of it.',
    input: z.object({ evidenceId }),
    failures: ['not-found', 'cancelled'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'evidence:check': defineCall<readonly CheckedEvidence[]>()({
    doc: 'Hashes all evidence of a story anew.',
    input: z.object({ storyId }),
    failures: ['not-found', 'cancelled'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'evidence:open-outside': defineCall<null>()({
    doc: 'Hands a copy of a file to the program that the system has for it.',
    input: z.object({ evidenceId }),
    failures: ['not-found', 'cancelled', 'evidence-not-intact', 'not-opened'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
