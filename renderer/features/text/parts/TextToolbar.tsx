import {
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import type { EditorGlance } from '../../../text/editor-glance.ts';
import { readTextKey, type TextCommandName, textCommandNames } from '../../../text/text-commands.ts';
import { textWords } from '../../../words/text.ts';

export interface TextToolbarProps {
  /** Null until the editor was first drawn. */
  readonly glance: EditorGlance | null;
  readonly disabled: boolean;
  readonly onRun: (name: TextCommandName) => void;
}

const icons: Readonly<Record<TextCommandName, LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  quote: TextQuote,
  'bullet-list': List,
  'numbered-list': ListOrdered,
  link: Link,
  undo: Undo2,
  redo: Redo2,
};

const isMac = /Mac/.test(navigator.platform);

/**
 * One stop for the Tab key, as toolbars are; the arrows go from button to button. A button that can do
 * nothing stays in reach and says so, instead of losing the keyboard when it greys.
 */
export function TextToolbar({ glance, disabled, onRun }: TextToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const isOff = (name: TextCommandName): boolean =>
    disabled || (name === 'undo' && !glance?.canUndo) || (name === 'redo' && !glance?.canRedo);
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (by === 0 || at === -1) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className="text-toolbar" role="toolbar" aria-label={textWords.toolbar} ref={bar} onKeyDown={move}>
      {textCommandNames.map((name, index) => {
        const Icon = icons[name];
        const stays = name !== 'undo' && name !== 'redo' && name !== 'link';
        return (
          <IconButton
            key={name}
            label={textWords.commands[name]}
            shortcut={readTextKey(name, isMac)}
            {...(stays ? { pressed: glance?.active.has(name) ?? false } : {})}
            aria-disabled={isOff(name)}
            tabIndex={index === 0 ? 0 : -1}
            // The press must not take the focus, and with it the selection, out of the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => !isOff(name) && onRun(name)}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        );
      })}
    </div>
  );
}
