import type { ShownClass } from '#shared/claims/coverage.ts';
import type { EvidenceKind } from '#shared/evidence/evidence.ts';
import type { Right } from '#shared/people/rights.ts';
import type { CopyView, Theme } from '#shared/settings/settings.ts';
import type { Story } from '#shared/stories/story.ts';
import type { TextCommandName } from '../../text/text-commands.ts';
import type { Place } from '../navigation-store.ts';
import type { InspectorTab, Overlay } from '../workbench-store.ts';
import type { Command } from './command.ts';

/**
 * What the table looks at: where the person is, what is open there, what they may do. It is made of plain
 * values, so that a command is tested without a window.
 */
export interface CommandContext {
  readonly place: Place;
  /** Whether a place lies behind the one on the screen, and whether one lies ahead after going back. */
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** A right of whoever is signed in. Main checks again: this only spares a person a refusal. */
  readonly may: (right: Right) => boolean;
  /** The story that is open, in its draft or in a revision of it. */
  readonly story: Story | null;
  /** Whether the draft on the screen may be changed. */
  readonly canWrite: boolean;
  /** Whether words of the draft are marked. */
  readonly hasSelection: boolean;
  /** How many claims of the story are chosen: the one that is looked at, or several. */
  readonly chosenClaims: number;
  /** Whether anything is suggested in the draft on the screen, by whomever. */
  readonly hasSuggestions: boolean;
  /** Whether any query of the story that is open is not resolved. */
  readonly hasQueries: boolean;
  /** Whether what is typed becomes suggestions. */
  readonly suggesting: boolean;
  /** Whether spelling and grammar are checked on this computer. */
  readonly languageChecked: boolean;
  /** Whether the person has chosen only to read. */
  readonly reading: boolean;
  /** Whether the story has a text beside its draft to compare that with. */
  readonly canCompare: boolean;
  readonly inspectorShown: boolean;
  readonly theme: Theme;
  readonly copyView: CopyView;
  readonly hands: Hands;
}

/**
 * What a command can set going; the frame does it. A command knows these names and no store, so that the
 * table stays a table.
 */
export interface Hands {
  readonly go: (place: Place) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly show: (overlay: Overlay) => void;
  readonly showOriginal: (story: Story) => void;
  /** To the desk, with the keyboard in its search field. */
  readonly searchDesk: () => void;
  readonly importSample: () => void;
  readonly showInspector: (shown: boolean) => void;
  readonly chooseTab: (tab: InspectorTab) => void;
  /** The same, and the keyboard goes there. */
  readonly goToTab: (tab: InspectorTab) => void;
  /** Takes the keyboard from the copy to what stands beside it, or back. */
  readonly goToOtherPane: () => void;
  /** Opens the form for a claim about the marked words, with the inspector where it was hidden. */
  readonly startClaim: () => void;
  /** Reads the draft for claims and shows what it suggests. */
  readonly proposeClaims: () => void;
  /** Shows the claims of one class of coverage in the pane, or all again. */
  readonly showClass: (shown: ShownClass | null) => void;
  /** Opens the dialog that relates the chosen claim to another. */
  readonly relateClaim: () => void;
  /** Chooses all claims that are shown. */
  readonly chooseAllClaims: () => void;
  /** Opens the dialog that does the same to all chosen claims. */
  readonly actOnClaims: (act: 'set-kind' | 'verify' | 'remove') => void;
  /** All evidence of the story, in the inspector. */
  readonly showEvidence: () => void;
  /** Asks for a piece of evidence, for the claim that is looked at or else for the story. */
  readonly addEvidence: (kind: EvidenceKind) => void;
  /** Hashes all evidence of the story anew. */
  readonly checkEvidence: () => void;
  /** Shows the claims and queries whose passages a person has to look at. */
  readonly showMovedPassages: () => void;
  /** Opens the form for a query about the marked words. */
  readonly startQuery: () => void;
  /** To the unresolved query after or before the one that is read: its words and its thread. */
  readonly showQuery: (which: 'next' | 'previous') => void;
  /** To the desk, with the stories that have queries for this person. */
  readonly showQueriesForMe: () => void;
  readonly runInText: (name: TextCommandName) => void;
  /** Pastes bare words where the keyboard is. */
  readonly pastePlain: () => void;
  readonly setSuggesting: (suggesting: boolean) => void;
  /** Only to read, or to write again as before. */
  readonly setReading: (reading: boolean) => void;
  /** Accepts or rejects the suggestion at the caret or those in the marked words; nothing where there is none. */
  readonly settleAtCaret: (verdict: 'accept' | 'reject') => void;
  /** The same for all suggestions that are shown. */
  readonly settleShown: (verdict: 'accept' | 'reject') => void;
  readonly showSuggestion: (which: 'next' | 'previous') => void;
  /** To the next finding of the checks, with their pane. */
  readonly stepFinding: (by: 1 | -1) => void;
  readonly checkLanguage: (on: boolean) => void;
  readonly nextView: () => void;
  /** Makes quotes and dashes house style in the marked words, or else in the story. */
  readonly makeHouseStyle: () => void;
  /** Shows the search over the copy, with or without replacing. */
  readonly find: (how: 'find' | 'replace') => void;
  /** To the search in all stories, with the marked words or what is looked for in this one. */
  readonly findOnDesk: () => void;
  /** To the next or the previous match of what was looked for last. */
  readonly findStep: (by: 1 | -1) => void;
  /** The draft, or the revision on the screen, with the text before it. */
  readonly compare: () => void;
  readonly stepChange: (by: 1 | -1) => void;
  readonly nextCompareLayout: () => void;
  readonly toggleOnlyChanged: () => void;
  /** Suggests the other text’s wording of the change that is looked at. */
  readonly takeChange: () => void;
  /** To the newest revision, where the passage is chosen. */
  readonly startRequest: (story: Story) => void;
  readonly archive: (story: Story) => void;
  readonly restore: (story: Story) => void;
  /** What is on the screen: the revision that is shown, or else the draft. */
  readonly exportStory: (story: Story, format: 'html' | 'markdown') => void;
  /** The same with its claims, sources and evidence, for its lawyers. */
  readonly exportAnnotated: (story: Story, format: 'html' | 'pdf') => void;
  readonly exportLog: (format: 'html' | 'csv' | 'json') => void;
  readonly setTheme: (theme: Theme) => void;
  /** Changes how the copy is shown. */
  readonly setCopyView: (part: Partial<CopyView>) => void;
  readonly signOut: () => void;
}

/** A command of this app, as opposed to one of a test. */
export type AppCommand = Command<CommandContext>;

/** Whether the copy on the screen is a draft: what changes text makes no sense over a revision. */
export const inDraft = ({ place, story }: CommandContext): boolean =>
  place.kind === 'story' && story !== null;
