/**
 * Ranges that are drawn over the text without being part of it: what a search has found, what a check
 * objects to. Each who draws has a layer, which no other one touches. What an item means is not known here.
 */

import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/**
 * What is drawn: what the standards find, what the checks object to, what is proposed as a claim and what that denies, the passage that a search keeps within, what it has found. Later
 * ones are drawn over earlier ones.
 */
export const highlightLayers = [
  'standards',
  'findings',
  'proposals',
  'denied',
  'search-scope',
  'found',
] as const;
export type HighlightLayer = (typeof highlightLayers)[number];

/** One range of a layer, in ProseMirror positions. */
export interface Highlight {
  readonly from: number;
  readonly to: number;
  /** The class that draws it; the active one has `is-active` beside it. */
  readonly look: string;
  /** Names it within its layer; the element has it as `data-highlight`. */
  readonly id: string;
}

/** What can be done with the layers of an editor. Items move with the text; one whose words go is gone. */
export interface Highlights {
  /** Puts these items in place of all of the layer; none of them is active then. */
  readonly set: (layer: HighlightLayer, items: readonly Highlight[]) => void;
  /** Puts these items in place of those that lie wholly in a range, as in one block that changed. */
  readonly setWithin: (layer: HighlightLayer, range: HighlightRange, items: readonly Highlight[]) => void;
  /** Draws one item of the layer as the active one; null for none. */
  readonly activate: (layer: HighlightLayer, id: string | null) => void;
  /** The items at a position, which also touch it with an edge, in the order of the text. */
  readonly at: (layer: HighlightLayer, position: number) => readonly Highlight[];
  /** All items of a layer where they stand now, in the order of the text. */
  readonly list: (layer: HighlightLayer) => readonly Highlight[];
}

export interface HighlightRange {
  readonly from: number;
  readonly to: number;
}

interface Layer {
  /** Mapped through edits and not made anew: a key pressed costs little however many there are. */
  readonly drawn: DecorationSet;
  readonly active: string | null;
}

/** A change of a layer. Items in place of those within the range; of all where there is no range. */
type Change =
  | { readonly items: readonly Highlight[]; readonly within: HighlightRange | null }
  | { readonly active: string | null };

const keys = Object.fromEntries(
  highlightLayers.map((layer) => [layer, new PluginKey<Layer>(`highlights-${layer}`)]),
) as Readonly<Record<HighlightLayer, PluginKey<Layer>>>;

/** The plugins that keep and draw the layers: one each, so that changing one layer costs the others nothing. */
export function highlightPlugins(): readonly Plugin[] {
  return highlightLayers.map((layer) => {
    const key = keys[layer];
    return new Plugin<Layer>({
      key,
      state: {
        init: () => ({ drawn: DecorationSet.empty, active: null }),
        apply: (transaction, state) => applyTransaction(transaction, state, transaction.getMeta(key)),
      },
      props: { decorations: (state) => key.getState(state)?.drawn },
    });
  });
}

/** The layers of a view, as whoever draws sees them. */
export function highlightsOf(view: EditorView): Highlights {
  const change = (layer: HighlightLayer, what: Change): void =>
    // Undo is for words: stepping back over what was lit up would puzzle whoever types.
    view.dispatch(view.state.tr.setMeta(keys[layer], what).setMeta('addToHistory', false));
  return {
    set: (layer, items) => change(layer, { items, within: null }),
    setWithin: (layer, within, items) => change(layer, { items, within }),
    activate: (layer, active) => change(layer, { active }),
    at: (layer, position) => itemsIn(view.state, layer, { from: position, to: position }),
    list: (layer) => itemsIn(view.state, layer),
  };
}

/** The text moves the items first; then a change of them, if the transaction carries one, has the last word. */
function applyTransaction(transaction: Transaction, layer: Layer, change: Change | undefined): Layer {
  const { docChanged, mapping, doc } = transaction;
  const moved = docChanged ? { ...layer, drawn: layer.drawn.map(mapping, doc) } : layer;
  if (change === undefined) return moved;
  if ('active' in change) return activated(transaction, moved, change.active);
  const { items, within } = change;
  if (within === null) {
    return {
      drawn: DecorationSet.create(
        doc,
        items.map((item) => draw(item, false)),
      ),
      active: null,
    };
  }
  const old = moved.drawn
    .find(within.from, within.to)
    .filter(({ from, to }) => from >= within.from && to <= within.to);
  const fresh = items.map((item) => draw(item, item.id === moved.active));
  return { ...moved, drawn: moved.drawn.remove(old).add(doc, fresh) };
}

/** The layer with another active item: only the two whose look changes are made anew. */
function activated({ doc }: Transaction, { drawn, active: before }: Layer, active: string | null): Layer {
  if (active === before) return { drawn, active };
  const changed = drawn.find(undefined, undefined, ({ id }) => id === before || id === active);
  const items = changed.map(toItem);
  const redrawn = items.map((item) => draw(item, item.id === active));
  return { drawn: drawn.remove(changed).add(doc, redrawn), active };
}

function draw({ from, to, look, id }: Highlight, active: boolean): Decoration {
  const attributes = { class: active ? `${look} is-active` : look, 'data-highlight': id };
  return Decoration.inline(from, to, attributes, { look, id });
}

function toItem({ from, to, spec }: Decoration): Highlight {
  return { from, to, look: String(spec.look), id: String(spec.id) };
}

function itemsIn(state: EditorState, layer: HighlightLayer, range?: HighlightRange): readonly Highlight[] {
  const drawn = keys[layer].getState(state)?.drawn ?? DecorationSet.empty;
  return drawn
    .find(range?.from, range?.to)
    .map(toItem)
    .sort((one, other) => one.from - other.from || one.to - other.to);
}
