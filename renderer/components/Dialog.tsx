import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /**
   * Escape or the cross; a press beside the dialog does nothing, so that nothing typed is lost by it. The
   * caller closes by drawing it no more, or with `open` false.
   */
  readonly onClose: () => void;
  /** Makes the dialog a form: its submit button and Enter in a field run this. */
  readonly onSubmit?: () => void;
  /** The row of buttons at the foot; the step that the dialog is for comes last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /**
   * Leaves the head out where the contents begin with a field of their own; the title still names the
   * dialog. Such a dialog has no cross and is left with Escape.
   */
  readonly headless?: boolean;
  readonly children: ReactNode;
}

/**
 * A native modal dialog: the browser keeps the focus inside and gives it back. Its contents live while it
 * is open.
 */
export function Dialog(props: DialogProps) {
  const { title, open, onClose, onSubmit, actions, size = 'small', headless = false, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // In the layout phase the dialog is still in the page when it is taken down, so that closing it gives the
  // focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null || !open) return undefined;
    dialog.showModal();
    // Left alone, the browser would begin at the cross; a person who opened a form wants to write in it.
    firstField(dialog)?.focus();
    letScroll(dialog);
    return () => dialog.close();
  }, [open]);
  const submit = (event: FormEvent) => {
    // Whether it closes is for `open` to say; the form is not sent anywhere either.
    event.preventDefault();
    onSubmit?.();
  };
  const inner = (
    <>
      {headless ? children : <div className="dialog-body">{children}</div>}
      {actions !== undefined && <div className="dialog-actions">{actions}</div>}
    </>
  );
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size}`}
      {...(headless ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      // The browser would close it by itself, and React would not know.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {/* Contents that are gone begin anew at the next opening. */}
      {open && (
        <div className="dialog-sheet">
          {!headless && (
            <header className="dialog-head">
              <h2 id={titleId}>{title}</h2>
              <IconButton label="Close" shortcut="Esc" onClick={onClose}>
                <X aria-hidden="true" />
              </IconButton>
            </header>
          )}
          {onSubmit === undefined ? inner : <form onSubmit={submit}>{inner}</form>}
        </div>
      )}
    </dialog>
  );
}

/** The first thing in it that takes an entry; of a group of choices the chosen one. */
function firstField(dialog: HTMLDialogElement): HTMLElement | undefined {
  const fields = dialog.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  );
  const isOtherChoice = (field: Element) =>
    field instanceof HTMLInputElement && field.type === 'radio' && !field.checked;
  return [...fields].find((field) => !field.disabled && !isOtherChoice(field));
}

/**
 * A body that is longer than the dialog and holds nothing to stop at takes the keyboard itself, or nobody could
 * scroll it without a mouse.
 */
function letScroll(dialog: HTMLDialogElement): void {
  const body = dialog.querySelector<HTMLElement>('.dialog-body');
  if (body === null || body.scrollHeight <= body.clientHeight) return;
  if (body.querySelector('a, button, input, select, textarea, [tabindex]') === null) body.tabIndex = 0;
}
