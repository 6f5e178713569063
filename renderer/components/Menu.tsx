import { DropdownMenu } from 'radix-ui';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import './menu.css';

/** One thing to do, or a line between two groups. */
export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly shortcut?: string | undefined;
      readonly icon?: ReactNode;
      readonly disabled?: boolean;
      /** It takes something away, and is drawn so. */
      readonly danger?: boolean;
      readonly onSelect: () => void;
    }
  | 'separator';

export interface MenuProps {
  /** The button that opens it; it must pass a ref and its attributes on, as Button and a plain button do. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu under a button. It is not modal: nothing else on the screen is locked while it is open. */
export function Menu({ trigger, label, entries }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  // Where the menu is put in the page; null is the end of it.
  const [home, setHome] = useState<HTMLElement | null>(null);
  // Inside a modal dialog only what lies in that dialog can be seen and used.
  const settle = (open: boolean) => {
    if (open) setHome(anchor.current?.closest('dialog') ?? null);
  };
  return (
    <DropdownMenu.Root modal={false} onOpenChange={settle}>
      <DropdownMenu.Trigger ref={anchor} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={home}>
        <DropdownMenu.Content
          className="menu"
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {entries.map((entry, index) => {
            if (entry === 'separator') {
              const before = entries[index - 1];
              const key = typeof before === 'object' ? `after-${before.id}` : 'first';
              return <DropdownMenu.Separator key={key} className="menu-separator" />;
            }
            return (
              <DropdownMenu.Item
                key={entry.id}
                className={`menu-item ${entry.danger ? 'menu-danger' : ''}`}
                disabled={entry.disabled ?? false}
                onSelect={entry.onSelect}
              >
                {entry.icon}
                <span className="menu-label">{entry.label}</span>
                {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
              </DropdownMenu.Item>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
