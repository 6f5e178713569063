import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EvidencePassage } from '#shared/evidence/evidence-passage.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { type OpenPdf, openPdf } from '../../../text/pdf/read-pdf.ts';
import { viewerWords as words } from '../../../words/evidence.ts';
import { TextContent } from './TextContent.tsx';

export interface PdfContentProps {
  readonly bytes: Uint8Array;
  readonly passage: EvidencePassage | null;
  readonly onMark: (passage: EvidencePassage | null) => void;
}

/** A PDF page by page: the page as it is printed, and beside it its words, to be read aloud and quoted. */
export function PdfContent({ bytes, passage, onMark }: PdfContentProps) {
  const [pdf, setPdf] = useState<OpenPdf | 'opening' | 'failed'>('opening');
  const [page, setPage] = useState(passage?.page ?? 1);
  useEffect(() => {
    let left = false;
    const opening = openPdf(bytes);
    opening.then(
      (opened) => (left ? opened.close() : setPdf(opened)),
      () => left || setPdf('failed'),
    );
    return () => {
      left = true;
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    };
  }, [bytes]);
  if (pdf === 'failed') return <p role="alert">{words.notADocument}</p>;
  if (pdf === 'opening') return <ProgressBar label={words.drawing} done={null} />;
  const turn = (to: number) => {
    onMark(null);
    setPage(to);
  };
  return (
    <>
      <div className="evidence-pages">
        <IconButton label={words.previousPage} disabled={page <= 1} onClick={() => turn(page - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span role="status">{words.pageOf(page, pdf.pages)}</span>
        <IconButton label={words.nextPage} disabled={page >= pdf.pages} onClick={() => turn(page + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      <Page key={page} {...{ pdf, page, passage, onMark }} />
    </>
  );
}

interface PageProps extends Omit<PdfContentProps, 'bytes'> {
  readonly pdf: OpenPdf;
  readonly page: number;
}

/** Points across: sharp at the width that the dialog has at most, on a screen with two points for each. */
const width = 1100;

function Page({ pdf, page, passage, onMark }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let left = false;
    // A page whose picture fails may still have words, and the other way round.
    const surface = canvas.current;
    if (surface !== null) pdf.draw(page, surface, width).catch(() => left || setBroken(true));
    pdf.textOf(page).then(
      (found) => left || setText(found),
      () => left || setText(''),
    );
    return () => {
      left = true;
    };
  }, [pdf, page]);
  return (
    <>
      {broken && <p role="alert">{words.notADocument}</p>}
      <div className="evidence-page">
        <canvas ref={canvas} role="img" aria-label={words.pageOf(page, pdf.pages)} />
        {text === '' && <p className="soft">{words.noWords}</p>}
        {text !== null && text !== '' && (
          <TextContent label={words.textOfPage(page)} rows={20} {...{ page, text, passage, onMark }} />
        )}
      </div>
    </>
  );
}
