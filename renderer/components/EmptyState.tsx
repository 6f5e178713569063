import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The first step, as a button. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <p className="empty-state-text">{children}</p>}
      {action !== undefined && <div className="empty-state-action">{action}</div>}
    </div>
  );
}
