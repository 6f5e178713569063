import type {
  PlacedQuotation,
  PlacedStandardsFinding,
  StandardsReport,
} from '#shared/checks/standards/standards-report.ts';
import type { Highlight } from '../../text/drawing/highlights.ts';
import type { Stores } from '../stores.ts';

/** How a quotation is drawn whose words were changed: a quiet mark, until somebody answers for it. */
const changedLook = 'quotation-changed';
/** Keeps a place and draws nothing. */
const placeLook = 'standards-place';

const quotationId = ({ start, was, now }: PlacedQuotation): string => JSON.stringify([start, was, now]);
const passageId = ({ key }: PlacedStandardsFinding, passage: number): string => `${key} ${passage}`;

/**
 * The standards are read with the story, and again when its text has rested or anything that they look at is other.
 * What they found keeps its places in the text while that is edited.
 */
export function tieStandards({ text, standards, people }: Stores): void {
  standards.subscribe(({ report }, before) => {
    if (report !== before.report) draw();
  });
  text.subscribe(({ editor, document }, before) => {
    if (editor !== before.editor || (before.document === null && document !== null)) draw();
  });
  people.subscribe(({ session }, before) => {
    if (session?.person.id !== before.session?.person.id) standards.getState().activate(null);
  });

  function draw(): void {
    const { editor, draft } = text.getState();
    const { report, storyId } = standards.getState();
    if (editor === null || draft === null) return;
    // Of another text the places would lie beside their words; the next report comes when it has rested.
    const fits =
      report !== null && draft.session.storyId === storyId && draft.session.version === report.version;
    if (report === null || fits)
      editor.highlights.set('standards', report === null ? [] : highlightsOf(report));
  }
}

function highlightsOf({ findings, changedQuotations }: StandardsReport): readonly Highlight[] {
  return [
    ...findings.flatMap((finding) =>
      finding.passages.flatMap(({ claimId, from, to }, index) =>
        claimId === null ? [{ id: passageId(finding, index), from, to, look: placeLook }] : [],
      ),
    ),
    ...changedQuotations.map((quotation) => ({
      id: quotationId(quotation),
      from: quotation.from,
      to: quotation.to,
      look: changedLook,
    })),
  ];
}

/** Where a changed quotation stands now; null where it is gone. */
export function placeOfQuotation(
  { text }: Pick<Stores, 'text'>,
  quotation: PlacedQuotation,
): Highlight | null {
  return placed(text.getState(), quotationId(quotation));
}

/** Brings a passage of a finding into sight. */
export function showPassageOf(
  { text }: Pick<Stores, 'text'>,
  finding: PlacedStandardsFinding,
  passage: number,
): void {
  const { claimId } = finding.passages[passage] ?? { claimId: null };
  if (claimId !== null) {
    text.getState().showPassage(claimId);
    return;
  }
  const place = placed(text.getState(), passageId(finding, passage));
  if (place !== null) text.getState().editor?.showRange(place);
}

function placed({ editor }: ReturnType<Stores['text']['getState']>, id: string): Highlight | null {
  return editor?.highlights.list('standards').find((each) => each.id === id) ?? null;
}
