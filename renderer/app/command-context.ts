import type { Right } from '#shared/people/rights.ts';
import type { Theme } from '#shared/settings/settings.ts';
import type { Story } from '#shared/stories/story.ts';
import type { TextCommandName } from '../text/text-commands.ts';
import type { Command } from './command.ts';
import type { Place } from './navigation-store.ts';
import type { InspectorTab, Overlay } from './workbench-store.ts';

/** What the table looks at: where the person is, what is open there, what they may do. */
export interface CommandContext {
  readonly place: Place;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly may: (right: Right) => boolean;
  /** The story that is open, in its draft or in a revision of it. */
  readonly story: Story | null;
  /** Whether the draft on the screen may be changed. */
  readonly canWrite: boolean;
  /** Whether words of the draft are marked. */
  readonly hasSelection: boolean;
  readonly hasSuggestions: boolean;
  readonly suggesting: boolean;
  readonly inspectorShown: boolean;
  readonly theme: Theme;
  readonly hands: Hands;
}

/** What a command can set going; the frame does it. */
export interface Hands {
  readonly go: (place: Place) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly show: (overlay: Overlay) => void;
  readonly showOriginal: (story: Story) => void;
  readonly searchDesk: () => void;
  readonly importSample: () => void;
  readonly showInspector: (shown: boolean) => void;
  readonly chooseTab: (tab: InspectorTab) => void;
  readonly startClaim: () => void;
  readonly runInText: (name: TextCommandName) => void;
  readonly setSuggesting: (suggesting: boolean) => void;
  readonly settleAtCaret: (verdict: 'accept' | 'reject') => void;
  readonly showSuggestion: (which: 'next' | 'previous') => void;
  readonly nextView: () => void;
  readonly startRequest: (story: Story) => void;
  readonly archive: (story: Story) => void;
  readonly restore: (story: Story) => void;
  readonly exportStory: (story: Story, format: 'html' | 'markdown') => void;
  readonly exportLog: (format: 'html' | 'csv' | 'json') => void;
  readonly setTheme: (theme: Theme) => void;
  readonly signOut: () => void;
}

export type AppCommand = Command<CommandContext>;

export const inDraft = ({ place, story }: CommandContext): boolean =>
  place.kind === 'story' && story !== null;
