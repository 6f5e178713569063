import { Fragment, type ReactNode } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import './panes.css';

export interface Pane {
  readonly id: string;
  /** What the separator before it is called: "Resize the inspector". */
  readonly resizeLabel: string;
  /** Share of the whole in percent, until a person chose another. */
  readonly share: number;
  /** Least width in pixels. */
  readonly least: number;
  /** Keeps its width in pixels when the window changes; the pane for the work is the one that gives way. */
  readonly steady?: boolean;
  readonly content: ReactNode;
}

export interface PanesProps {
  /** Names the group for the library; unique in the window. */
  readonly name: string;
  readonly panes: readonly Pane[];
  /**
   * Shares in percent as a person left them, in the order of the panes. Shares for another number of panes
   * are left aside: one was hidden since.
   */
  readonly shares?: readonly number[] | undefined;
  /** Told only when a person moved a separator, not when the window changed its size. */
  readonly onShares: (shares: readonly number[]) => void;
}

/**
 * Panes side by side. The separators take the pointer, the arrows, Home and End. Shares are read once for
 * each pane: afterwards the library holds them, and whoever keeps them is told.
 */
export function Panes({ name, panes, shares, onShares }: PanesProps) {
  const kept = shares?.length === panes.length ? shares : undefined;
  const report = (layout: Layout, { isUserInteraction }: { isUserInteraction: boolean }) => {
    // One decimal is more than a person can see, and keeps the settings short.
    if (isUserInteraction) onShares(panes.map((pane) => Math.round((layout[pane.id] ?? 0) * 10) / 10));
  };
  return (
    <Group id={name} className="panes" orientation="horizontal" onLayoutChanged={report}>
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <Separator className="panes-separator" aria-label={pane.resizeLabel} />}
          <Panel
            id={pane.id}
            className="panes-pane"
            defaultSize={`${kept?.[index] ?? pane.share}%`}
            minSize={pane.least}
            groupResizeBehavior={pane.steady ? 'preserve-pixel-size' : 'preserve-relative-size'}
          >
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
