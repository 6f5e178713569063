import { useState } from 'react';
import { longestEvidenceText, type NewEvidence, transcriptMedia } from '#shared/evidence/evidence.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { evidenceWords, mediumWords, evidenceFormWords as words } from '../../../words/evidence.ts';
import { beginDraft, type EvidenceDraft, missingOf, toNewEvidence } from '../evidence-draft.ts';
import type { EvidenceForm } from '../evidence-store.ts';

export interface EvidenceFormDialogProps {
  readonly form: EvidenceForm;
  /** The words of the claim that it is for; null where it is for the story. */
  readonly quote: string | null;
  /** True when it is done: then the dialog closes. */
  readonly onAdd: (evidence: NewEvidence) => Promise<boolean>;
  readonly onClose: () => void;
}

const media = transcriptMedia.map((value) => ({ value, label: mediumWords[value] }));

/** Puts down a link, a note or a transcript. It is kept as it is written here. */
export function EvidenceFormDialog({ form, quote, onAdd, onClose }: EvidenceFormDialogProps) {
  const [draft, setDraft] = useState(() => beginDraft(form.text, form.kind, Date.now()));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<EvidenceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = tried ? missingOf(draft, form.kind) : [];
  const errorOf = (field: keyof EvidenceDraft) => (missing.includes(field) ? words.missing : null);
  const send = async () => {
    setTried(true);
    const evidence = toNewEvidence(draft, form.kind);
    if (evidence === null) return;
    setBusy(true);
    const done = await onAdd(evidence);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={words.titles[form.kind]}
      open
      size="medium"
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{evidenceWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {words.submits[form.kind]}
          </Button>
        </>
      }
    >
      {quote !== null && <p className="soft">{words.forClaim(quote)}</p>}
      <Fields kind={form.kind} {...{ draft, change, errorOf }} />
      <TextField
        label={words.title}
        hint={words.titleHint}
        maxLength={300}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
    </Dialog>
  );
}

interface FieldsProps {
  readonly kind: EvidenceForm['kind'];
  readonly draft: EvidenceDraft;
  readonly change: (part: Partial<EvidenceDraft>) => void;
  readonly errorOf: (field: keyof EvidenceDraft) => string | null;
}

function Fields({ kind, draft, change, errorOf }: FieldsProps) {
  const text = {
    rows: 9,
    maxLength: longestEvidenceText,
    value: draft.text,
    error: errorOf('text'),
    onChange: (value: string) => change({ text: value }),
  };
  const when = { type: 'datetime-local', value: draft.at, error: errorOf('at') };
  const onWhen = (at: string) => change({ at });
  if (kind === 'note') return <TextArea label={words.noteText} {...text} />;
  if (kind === 'link')
    return (
      <>
        <TextField
          label={words.address}
          maxLength={4000}
          value={draft.address}
          error={errorOf('address')}
          onChange={(address) => change({ address })}
        />
        <TextField label={words.seenAt} {...when} onChange={onWhen} />
        <TextArea label={words.said} hint={words.saidHint} {...text} />
      </>
    );
  return (
    <>
      <div className="evidence-pair">
        <TextField
          label={words.speaker}
          maxLength={300}
          value={draft.speaker}
          error={errorOf('speaker')}
          onChange={(speaker) => change({ speaker })}
        />
        <TextField label={words.spokenAt} {...when} onChange={onWhen} />
        <SelectField
          label={words.medium}
          value={draft.medium}
          options={media}
          onChange={(medium) => change({ medium })}
        />
        <TextField
          label={words.recording}
          hint={words.recordingHint}
          maxLength={300}
          value={draft.recording}
          onChange={(recording) => change({ recording })}
        />
      </div>
      <TextArea label={words.text} {...text} />
    </>
  );
}
