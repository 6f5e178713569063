import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** primary: the one step that the place is for; danger: it takes something away; quiet: beside the work. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** The deed is under way: the button cannot be pressed again and says so. */
  readonly busy?: boolean;
}

/** A button whose words say what will happen. It submits no form unless its type says so. */
export function Button({ variant = 'plain', icon, busy = false, ...rest }: ButtonProps) {
  const { className = '', children, disabled = false, type = 'button', ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={`button button-${variant} ${className}`}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {icon}
      {children}
    </button>
  );
}
