import type { ReactNode } from 'react';

export interface SourceHitProps {
  readonly id: string;
  /** Whether the keyboard is on it. */
  readonly marked: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

/**
 * One line under the field for a source. The keyboard stays in the field, so a press must not take it away.
 */
export function SourceHit({ id, marked, onTake, children }: SourceHitProps) {
  return (
    <div
      id={id}
      className="source-hit"
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
    </div>
  );
}
