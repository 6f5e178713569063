import { useId } from 'react';
import { type Placement, placements } from '#shared/corrections/decision.ts';
import { checkNotice, refusalOf } from '#shared/corrections/notice-rules.ts';
import {
  noticeLabels,
  noticeOpenings,
  type PrintingKind,
  proposedPlacement,
} from '#shared/corrections/notice-wording.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { correctionsWords, placementWords } from '../../../words/corrections.ts';
import { NoticeFindings } from './NoticeFindings.tsx';
import { StepCard } from './StepCard.tsx';
import type { StepProps } from './step-props.ts';

/** The words that readers will be told. It waits for the decision, which gives it its label. */
export function NoticeStep({ picture, busy, deeds }: StepProps) {
  const { decision, notice } = picture.request;
  const kind = decision?.kind;
  const summary =
    notice === null ? null : words.done(notice.label, placementWords[notice.placement], notice.writtenByName);
  return (
    <StepCard step="notice" request={picture.request} again summary={summary}>
      {(close) =>
        kind !== undefined &&
        kind !== 'no-change' && (
          // Another decision begins another form: it has another label and another opening.
          <NoticeForm key={kind} {...{ picture, busy, deeds, kind }} onDone={close} />
        )
      }
    </StepCard>
  );
}

interface NoticeFormProps extends StepProps {
  readonly kind: PrintingKind;
  readonly onDone: () => void;
}

const words = correctionsWords.notice;

type NoticeFields = { readonly text: string; readonly placement: Placement };

/**
 * The notice with what the standards say of it while it is written. A block keeps it from being saved, a
 * warning does not.
 */
function NoticeForm({ picture, kind, busy, deeds, onDone }: NoticeFormProps) {
  const { request } = picture;
  const { notice, passage, today, severity } = request;
  const group = useId();
  const { fields, setField, forget } = useUnsent<NoticeFields>(`notice ${request.id} ${kind}`, {
    text: notice?.text ?? noticeOpenings[kind],
    placement: notice?.placement ?? proposedPlacement(severity),
  });
  const { text, placement } = fields;
  const label = noticeLabels[kind];
  const findings = checkNotice({ label, text, quote: passage.quote, wordsStand: today.wordsStand });
  // The opening that is put in by us is no notice yet; it would only earn findings.
  const isUnfinished = text.trim() === '' || text.trim() === noticeOpenings[kind].trim();
  const submit = async () => {
    if (!(await deeds.writeNotice(text, placement))) return;
    forget();
    onDone();
  };
  return (
    <>
      <TextArea
        label={words.text(label)}
        rows={5}
        value={text}
        hint={isUnfinished ? words.unfinished : undefined}
        onChange={(typed) => setField('text', typed)}
      />
      {!isUnfinished && <NoticeFindings findings={findings} />}
      <fieldset className="request-choice request-choice-row">
        <legend>{words.placement}</legend>
        {placements.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              checked={placement === each}
              onChange={() => setField('placement', each)}
            />
            <span>{placementWords[each]}</span>
          </label>
        ))}
      </fieldset>
      <Button
        variant="primary"
        disabled={isUnfinished || refusalOf(findings) !== null}
        busy={busy}
        onClick={() => void submit()}
      >
        {words.submit}
      </Button>
    </>
  );
}
