import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import type { Toast, ToastStore } from './toast-store.ts';
import './toasts.css';

export interface ToastsProps {
  readonly store: ToastStore;
}

/**
 * What was done and what failed, at the foot of the window; each is read out once. Failures interrupt who
 * listens, the rest waits for a pause: hence two lists, each in a place
 * of its own role.
 */
export function Toasts({ store }: ToastsProps) {
  const toasts = useStore(store, (state) => state.toasts);
  const dismiss = useStore(store, (state) => state.dismiss);
  return (
    <section className="toasts" aria-label="Notices">
      {toasts.some(isFailure) && (
        <div role="alert">
          <ul>{cards(toasts.filter(isFailure), dismiss)}</ul>
        </div>
      )}
      <div role="status">
        <ul>
          {cards(
            toasts.filter((toast) => !isFailure(toast)),
            dismiss,
          )}
        </ul>
      </div>
    </section>
  );
}

function cards(toasts: readonly Toast[], dismiss: (id: number) => void) {
  return toasts.map((toast) => (
    <ToastCard key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
  ));
}

function isFailure(toast: Toast): boolean {
  return toast.tone === 'failure';
}

/** Time enough to read a sentence and reach its button. */
const stays = 8000;

interface ToastCardProps {
  readonly toast: Toast;
  readonly onDismiss: () => void;
}

/** One notice. It goes by itself after a while, save a failure: what went wrong must not vanish unread. */
function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast.tone === 'failure' || held) return undefined;
    const timer = setTimeout(onDismiss, stays);
    return () => clearTimeout(timer);
  }, [toast, held, onDismiss]);
  const { action } = toast;
  return (
    // A toast that is pointed at or focused is being read, and waits.
    <li
      className={`toast toast-${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {action !== null && (
        <Button
          variant="quiet"
          onClick={() => {
            action.run();
            onDismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" side="left" onClick={onDismiss}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}
