import type { Notice } from '#shared/corrections/decision.ts';
import { checkNotice } from '#shared/corrections/notice-rules.ts';
import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { correctionsWords, placementWords } from '../../../words/corrections.ts';
import { ChangedParagraphs } from './ChangedParagraphs.tsx';
import { NoticeFindings } from './NoticeFindings.tsx';

export interface SignedContentsProps {
  readonly request: CorrectionRequest;
  readonly notice: Notice;
}

const words = correctionsWords.approve;

/**
 * Everything that an approval binds: the notice, where it stands, and every change that goes out with it.
 * It is the same before and after the signature, so that anybody can read later what was signed.
 */
export function SignedContents({ request, notice }: SignedContentsProps) {
  const { change, passage, today } = request;
  const { label, text, placement } = notice;
  const findings = checkNotice({ label, text, quote: passage.quote, wordsStand: today.wordsStand });
  return (
    <section className="signed" aria-label={words.signs}>
      <h4>{words.signs}</h4>
      <p className="corrections-copy">
        <strong>{label}:</strong> {text}
      </p>
      <NoticeFindings findings={findings} />
      <p>{words.placed(placementWords[placement])}</p>
      {change.length === 0 ? (
        <p className="soft">{correctionsWords.change.earlier}</p>
      ) : (
        <ChangedParagraphs change={change} />
      )}
    </section>
  );
}
