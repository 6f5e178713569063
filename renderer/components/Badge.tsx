import type { ReactNode } from 'react';
import './badge.css';

/** The pencils of the newsroom: which one means what is for the feature to say. */
export type BadgeTone = 'red' | 'blue' | 'green' | 'amber' | 'violet' | 'plain';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  /** Drawn before the word; hide it from screen readers, which have the word. */
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
