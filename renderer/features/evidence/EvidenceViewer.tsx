import { useState } from 'react';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';
import type { EvidenceContent, EvidenceView } from '#shared/evidence/evidence-view.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { evidenceWords, factsOf, stateSentence, viewerWords as words } from '../../words/evidence.ts';
import type { ShownEvidence } from './evidence-store.ts';
import { ImageContent } from './parts/ImageContent.tsx';
import { PdfContent } from './parts/PdfContent.tsx';
import { QuoteBar } from './parts/QuoteBar.tsx';
import { TextContent } from './parts/TextContent.tsx';

export interface EvidenceViewerProps {
  readonly shown: ShownEvidence;
  /** Claims that marked words can support; none where the person may not change evidence. */
  readonly claims: readonly Pick<Claim, 'id' | 'quote'>[];
  readonly activeClaim: ClaimId | null;
  /** True when the words are tied to the claim. */
  readonly onQuote: (claimId: ClaimId, passage: EvidencePassage) => Promise<boolean>;
  readonly onOpenOutside: () => Promise<void>;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** Shows a piece of evidence, and lets words of it support a claim. Nothing of it runs, and nothing can be changed. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { shown, claims, activeClaim, onQuote, onOpenOutside, onCancel, onClose } = props;
  const { evidence, view } = shown;
  const [marked, setMarked] = useState<EvidencePassage | null>(null);
  const [quoted, setQuoted] = useState(false);
  const content = typeof view === 'string' ? null : view.content;
  const canQuote = claims.length > 0 && (content?.as === 'text' || content?.as === 'pdf');
  const quote = async (claimId: ClaimId) => {
    setQuoted(marked !== null && (await onQuote(claimId, marked)));
  };
  return (
    <Dialog
      title={evidence.title}
      open
      size="large"
      onClose={onClose}
      actions={
        <>
          {canQuote && (
            <QuoteBar {...{ claims, activeClaim, marked }} onQuote={(claimId) => void quote(claimId)} />
          )}
          <Button onClick={onClose}>{evidenceWords.close}</Button>
        </>
      }
    >
      <p className="soft">
        {factsOf(evidence)}
        {evidence.kind === 'link' && (
          <>
            {' · '}
            <span className="mono evidence-address">{evidence.address}</span>
          </>
        )}
      </p>
      <p role="status" className="evidence-quoted">
        {quoted && words.quoted(evidence.title)}
      </p>
      {view === 'reading' && <ProgressBar label={words.reading} done={null} onCancel={onCancel} />}
      {view === 'failed' && <p role="alert">{words.failed}</p>}
      {typeof view !== 'string' && <StateAlert evidence={evidence} view={view} />}
      {content !== null && (
        <Content {...{ evidence, content, onOpenOutside }} passage={shown.passage} onMark={setMarked} />
      )}
    </Dialog>
  );
}

function StateAlert({ evidence, view }: { readonly evidence: Evidence; readonly view: EvidenceView }) {
  const wrong = stateSentence(evidence, view.state);
  return wrong === null ? null : (
    <p role="alert" className="evidence-wrong">
      {wrong}
    </p>
  );
}

interface ContentProps extends Pick<EvidenceViewerProps, 'onOpenOutside'> {
  readonly evidence: Evidence;
  readonly content: EvidenceContent;
  readonly passage: EvidencePassage | null;
  readonly onMark: (passage: EvidencePassage | null) => void;
}

function Content({ evidence, content, passage, onMark, onOpenOutside }: ContentProps) {
  const fileType = evidence.kind === 'file' ? evidence.fileType : 'text';
  switch (content.as) {
    case 'text':
      return <TextContent label={words.text} page={null} text={content.text} {...{ passage, onMark }} />;
    case 'image':
      return <ImageContent title={evidence.title} bytes={content.bytes} />;
    case 'pdf':
      return <PdfContent bytes={content.bytes} {...{ passage, onMark }} />;
    case 'outside':
      return (
        <>
          <p>{words.outside(fileType)}</p>
          <Button onClick={() => void onOpenOutside()}>{words.openOutside}</Button>
        </>
      );
    case 'never':
      return <p>{words.never(fileType)}</p>;
  }
}
