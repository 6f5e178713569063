import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  /** Why nothing is here, or how it comes to be; a sentence or two. */
  readonly children?: ReactNode;
  /** The first step, as a button. */
  readonly action?: ReactNode;
}

/**
 * Stands where a list or a view has nothing to draw, also when reading it failed: a person never faces
 * blank paper.
 */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <p className="empty-state-text">{children}</p>}
      {action !== undefined && <div className="empty-state-action">{action}</div>}
    </div>
  );
}
