import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Tooltip, type TooltipSide } from './Tooltip.tsx';
import './button.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What it does: its name for everybody, and the words of the tooltip. */
  readonly label: string;
  /** As a person reads it, "Ctrl+K". */
  readonly shortcut?: string | undefined;
  /** For buttons that stay down: whether it is. */
  readonly pressed?: boolean;
  /** Where the tooltip appears; away from the edge of the window. */
  readonly side?: TooltipSide;
  readonly children: ReactNode;
}

/** An icon that does something. The icon itself is hidden from a reader; the label speaks for it. */
export function IconButton({ label, shortcut, pressed, side, ...rest }: IconButtonProps) {
  const { className = '', type = 'button', children, ...attributes } = rest;
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <button
        {...attributes}
        type={type}
        className={`icon-button ${className}`}
        aria-label={label}
        aria-pressed={pressed}
      >
        {children}
      </button>
    </Tooltip>
  );
}
