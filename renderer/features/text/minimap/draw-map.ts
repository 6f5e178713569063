import type { MapMark, MapMarkKind } from '../../../text/drawing/map-marks.ts';

/** What is drawn: the paragraphs as grey bars, and the marks over them. Positions are those of the text. */
export interface StoryMap {
  /** Length of the whole text, in positions. */
  readonly length: number;
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  readonly marks: readonly MapMark[];
}

/** The inks by their names in the style sheet, as they are in the theme that is on. */
export type Inks = (name: string) => string;

export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
}

/** Draws one mark with its middle at `x`, from `y` on, so high as its words are long but never unseen. */
type Shape = (context: CanvasRenderingContext2D, place: { x: number; y: number; height: number }) => void;

/** Side of a small shape, and the least height of a bar, in pixels. */
const small = 6;

const bar: Shape = (context, { x, y, height }) => context.fillRect(x - 3, y, small, height);

const frame: Shape = (context, { x, y, height }) =>
  context.strokeRect(x - 2.5, y + 0.5, small - 1, height - 1);

const twoBars: Shape = (context, { x, y, height }) => {
  context.fillRect(x - 3, y, 2, height);
  context.fillRect(x + 1, y, 2, height);
};

const plus: Shape = (context, { x, y }) => {
  context.fillRect(x - 3, y + 2, small, 2);
  context.fillRect(x - 1, y, 2, small);
};

const minus: Shape = (context, { x, y }) => context.fillRect(x - 3, y + 2, small, 2);

const wave: Shape = (context, { x, y }) => {
  context.beginPath();
  context.moveTo(x - 3, y + 4);
  context.lineTo(x - 1, y + 1);
  context.lineTo(x + 1, y + 4);
  context.lineTo(x + 3, y + 1);
  context.stroke();
};

const disc: Shape = (context, { x, y }) => {
  context.beginPath();
  context.arc(x, y + 3, 3, 0, 2 * Math.PI);
  context.fill();
};

/** Two dots, as the dotted rule of an unnamed source. */
const dots: Shape = (context, { x, y }) => {
  context.fillRect(x - 3, y, 2, 2);
  context.fillRect(x + 1, y, 2, 2);
  context.fillRect(x - 3, y + 4, 2, 2);
  context.fillRect(x + 1, y + 4, 2, 2);
};

/** Steps, as words that came by way of somebody else. */
const steps: Shape = (context, { x, y }) => {
  context.fillRect(x - 3, y, small, 2);
  context.fillRect(x, y + 3, 3, 3);
};

/** A frame that is struck through: nobody knows whether what it was about still stands. */
const openFrame: Shape = (context, place) => {
  frame(context, place);
  context.beginPath();
  context.moveTo(place.x - 3, place.y + place.height);
  context.lineTo(place.x + 3, place.y);
  context.stroke();
};

const ring: Shape = (context, { x, y }) => {
  context.beginPath();
  context.arc(x, y + 3, 2.5, 0, 2 * Math.PI);
  context.stroke();
};

const triangle: Shape = (context, { x, y }) => {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 3, y + small);
  context.lineTo(x - 3, y + small);
  context.fill();
};

const diamond: Shape = (context, { x, y }) => {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 3, y + 3);
  context.lineTo(x, y + small);
  context.lineTo(x - 3, y + 3);
  context.fill();
};

/**
 * Lanes side by side: claims, what is put in or reformatted, what is struck, and what somebody asks, objects to or
 * looks for. Either half of a replacement has a lane, because both begin at one place.
 */
const drawn: Readonly<Record<MapMarkKind, { lane: 0 | 1 | 2 | 3; ink: string; shape: Shape }>> = {
  'claim-verified': { lane: 0, ink: '--green', shape: bar },
  'claim-backed': { lane: 0, ink: '--amber', shape: bar },
  'claim-single-unnamed': { lane: 0, ink: '--violet', shape: dots },
  'claim-second-hand': { lane: 0, ink: '--amber', shape: steps },
  'claim-bare': { lane: 0, ink: '--amber', shape: frame },
  'claim-waiting': { lane: 0, ink: '--amber', shape: openFrame },
  'claim-disputed': { lane: 0, ink: '--red', shape: twoBars },
  insertion: { lane: 1, ink: '--blue', shape: plus },
  deletion: { lane: 2, ink: '--red', shape: minus },
  formatting: { lane: 1, ink: '--blue', shape: wave },
  'query-open': { lane: 3, ink: '--blue', shape: disc },
  'query-done': { lane: 3, ink: '--ink-soft', shape: ring },
  finding: { lane: 3, ink: '--amber', shape: triangle },
  found: { lane: 3, ink: '--ink', shape: diamond },
};

const lanes = 4;

/** Draws the map anew. Later kinds lie over earlier ones, in the order of the list. */
export function drawMap({ context, width, height, inks }: Sheet, { length, blocks, marks }: StoryMap): void {
  const yOf = (position: number): number => (position / Math.max(1, length)) * height;
  context.clearRect(0, 0, width, height);
  context.fillStyle = inks('--rule');
  for (const { from, to } of blocks)
    context.fillRect(3, yOf(from), width - 6, Math.max(1, yOf(to) - yOf(from) - 1));
  context.lineWidth = 1.5;
  for (const { from, to, kind } of marks) {
    const { lane, ink, shape } = drawn[kind];
    context.fillStyle = inks(ink);
    context.strokeStyle = inks(ink);
    const y = Math.min(yOf(from), height - small);
    shape(context, {
      x: (width * (2 * lane + 1)) / (2 * lanes),
      y,
      height: Math.max(4, yOf(to) - yOf(from)),
    });
  }
}
