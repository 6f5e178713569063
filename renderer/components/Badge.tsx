import type { ReactNode } from 'react';
import './badge.css';

export type BadgeTone = 'red' | 'blue' | 'green' | 'amber' | 'violet' | 'plain';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in a word. The colour only repeats what the word says. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon}
      {children}
    </span>
  );
}
