import { type RefObject, useEffect } from 'react';

/** The keyboard begins at this field, on a page as in a dialog. */
export function useFirstFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    // The attribute is what a dialog looks for when it opens around the field.
    field.current?.setAttribute('autofocus', '');
    field.current?.focus();
  }, [field]);
}
