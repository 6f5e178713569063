import { useState } from 'react';
import { isSafeAddress } from '#shared/text/schema.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { textWords } from '../../../words/text.ts';

export interface LinkDialogProps {
  /** The address that is linked to now; null where the words carry no link. */
  readonly href: string | null;
  /** Null takes the link away. */
  readonly onSet: (href: string | null) => void;
  readonly onClose: () => void;
}

const { link: words } = textWords;

/**
 * Asks for the address that the marked words lead to. What the address would do is judged before anything
 * is linked.
 */
export function LinkDialog({ href, onSet, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(href ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const address = completed(typed);
    if (isSafeAddress(address)) onSet(address);
    else setWrong(true);
  };
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {href !== null && <Button onClick={() => onSet(null)}>{words.remove}</Button>}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit">
            {words.set}
          </Button>
        </>
      }
    >
      <TextField
        label={words.address}
        hint={words.hint}
        {...(wrong ? { error: words.wrong } : {})}
        value={typed}
        autoFocus
        onChange={setTyped}
      />
    </Dialog>
  );
}

/** People write addresses as they are spoken: "example.org" and "desk@example.org". */
function completed(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return `mailto:${address}`;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(address) ? `https://${address}` : address;
}
