import { createContext, type ReactNode, useContext, useState } from 'react';

const Typed = createContext<Map<string, Readonly<Record<string, string>>> | null>(null);

export interface UnsentFieldsProps {
  readonly children: ReactNode;
}

/**
 * Keeps what is typed into forms and not sent, while a person goes elsewhere to look something up. Drawn once for each
 * person: what one has typed is not shown to the next.
 */
export function UnsentFields({ children }: UnsentFieldsProps) {
  const [typed] = useState(() => new Map<string, Readonly<Record<string, string>>>());
  return <Typed value={typed}>{children}</Typed>;
}

/** The fields of one form by their names, what each begins with, and whose form it is. */
export interface UnsentForm<Fields> {
  readonly fields: Fields;
  readonly setField: <Name extends keyof Fields>(name: Name, value: Fields[Name]) => void;
  /** Sent, or thrown away: the next time the form begins as new. */
  readonly forget: () => void;
}

/**
 * The fields of a form that outlast it until it is sent. The key says which form of which thing it is. Where nobody
 * keeps what is typed, as in a part that is drawn alone, they last as long as the form.
 */
export function useUnsent<Fields extends Readonly<Record<string, string>>>(
  key: string,
  initial: Fields,
): UnsentForm<Fields> {
  const typed = useContext(Typed);
  const [fields, setFields] = useState<Fields>(() => ({ ...initial, ...typed?.get(key) }));
  return {
    fields,
    setField: (name, value) => {
      const next = { ...fields, [name]: value };
      setFields(next);
      typed?.set(key, next);
    },
    forget: () => void typed?.delete(key),
  };
}
