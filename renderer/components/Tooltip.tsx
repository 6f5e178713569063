import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react';
import { attachTooltip } from './tooltip-behaviour.ts';
import './tooltip.css';

export type TooltipSide = 'below' | 'above' | 'right' | 'left';

export interface TooltipProps {
  readonly text: string;
  /** As a person reads it; drawn as a key beside the words. */
  readonly shortcut?: string | undefined;
  /** Which side of the thing it appears on; below unless told. */
  readonly side?: TooltipSide | undefined;
  readonly children: ReactNode;
}

/**
 * Words that appear beside what is pointed at or focused. They only repeat the name of the thing, so they are
 * hidden from screen readers. The popover lies in the top layer: it is seen over dialogs and never cut off.
 */
export function Tooltip({ text, shortcut, side = 'below', children }: TooltipProps) {
  // CSS names take no colons, which React's ids have.
  const name = `--tip-${useId().replaceAll(/[^\w-]/g, '')}`;
  const anchor = useRef<HTMLSpanElement>(null);
  const popover = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (anchor.current === null || popover.current === null) return undefined;
    return attachTooltip(anchor.current, popover.current);
  }, []);
  // The types of React do not know CSS anchors yet; Chrome has had them since 125.
  const anchored = { anchorName: name } as CSSProperties;
  const positioned = { positionAnchor: name } as CSSProperties;
  return (
    <span ref={anchor} className="tooltip-anchor" style={anchored}>
      {children}
      <span
        ref={popover}
        popover="manual"
        aria-hidden="true"
        className={`tooltip tooltip-${side}`}
        style={positioned}
      >
        {text}
        {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </span>
    </span>
  );
}
