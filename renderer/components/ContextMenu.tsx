import { ContextMenu as RadixContextMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import type { MenuEntry } from './Menu.tsx';
import './menu.css';

export interface ContextMenuProps {
  /**
   * What is pressed with the other button; it must pass a ref and its attributes on. Without entries it
   * opens nothing.
   */
  readonly children: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/**
 * A menu at the pointer, or at the focus by the menu key. What it offers must also be had from a button.
 * Separators are left out: this menu is short.
 */
export function ContextMenu({ children, label, entries }: ContextMenuProps) {
  return (
    <RadixContextMenu.Root modal={false}>
      <RadixContextMenu.Trigger asChild disabled={entries.length === 0}>
        {children}
      </RadixContextMenu.Trigger>
      <RadixContextMenu.Portal>
        <RadixContextMenu.Content className="menu" aria-label={label} collisionPadding={8}>
          {entries
            .filter((entry) => entry !== 'separator')
            .map((entry) => (
              <RadixContextMenu.Item
                key={entry.id}
                className={`menu-item ${entry.danger ? 'menu-danger' : ''}`}
                disabled={entry.disabled ?? false}
                onSelect={entry.onSelect}
              >
                {entry.icon}
                <span className="menu-label">{entry.label}</span>
                {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
              </RadixContextMenu.Item>
            ))}
        </RadixContextMenu.Content>
      </RadixContextMenu.Portal>
    </RadixContextMenu.Root>
  );
}
