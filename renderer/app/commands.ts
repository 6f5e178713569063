/**
 * The table of everything that a person can do, by theme. A command says when it makes sense and calls a
 * hand; what the hand does stands in `hands.ts`, what is drawn of it in palette, menu and help. Shortcuts
 * keep clear of those of the system's own Edit menu and of the editor.
 */

import type { Story } from '#shared/stories/story.ts';
import { commandWords as words } from '../words/commands.ts';
import { type AppCommand, type CommandContext, type Hands, inDraft } from './commands/command-context.ts';
import { aboutChecks } from './commands/commands-of-checks.ts';
import { aboutClaims } from './commands/commands-of-claims.ts';
import { viewingCopy } from './commands/commands-of-copy-view.ts';
import { aboutEvidence } from './commands/commands-of-evidence.ts';
import { aboutQueries } from './commands/commands-of-queries.ts';
import { aboutSearch } from './commands/commands-of-search.ts';
import { aboutText } from './commands/commands-of-text.ts';
import { aboutVersions } from './commands/commands-of-versions.ts';
import type { Place } from './navigation-store.ts';
import { inspectorTabs } from './workbench-store.ts';

/** An archived story is out of the day's work: it is restored before it is renamed or published. */
const isActive = ({ story }: CommandContext): boolean => story !== null && story.archivedAt === null;

/** Does it with the story that is open; `when` has made sure that there is one. */
const withStory =
  (run: (story: Story, hands: Hands) => void) =>
  ({ story, hands }: CommandContext): void => {
    if (story !== null) run(story, hands);
  };

/** The places of the rail in its order, and the steps between them. */
const going: readonly AppCommand[] = [
  place('desk', 'Mod+1'),
  place('corrections', 'Mod+2'),
  place('sources', 'Mod+3'),
  place('log', 'Mod+4'),
  place('settings', 'Mod+5'),
  {
    id: 'go.style',
    group: 'Go to',
    label: words.style,
    menu: 'view',
    run: ({ hands }) => hands.go({ kind: 'style', rule: null }),
  },
  {
    id: 'go.back',
    group: 'Go to',
    label: words.back,
    menu: 'view',
    shortcut: 'Alt+ArrowLeft',
    when: ({ canGoBack }) => canGoBack,
    run: ({ hands }) => hands.goBack(),
  },
  {
    id: 'go.forward',
    group: 'Go to',
    label: words.forward,
    menu: 'view',
    shortcut: 'Alt+ArrowRight',
    when: ({ canGoForward }) => canGoForward,
    run: ({ hands }) => hands.goForward(),
  },
  {
    id: 'desk.search',
    group: 'Go to',
    label: words.searchDesk,
    menu: 'edit',
    // A bare key, as in newsroom systems: it acts only where nobody is writing.
    shortcut: '/',
    run: ({ hands }) => hands.searchDesk(),
  },
];

/**
 * The way to a place of the rail. Corrections open at their queue, not at the request that was read last.
 */
function place(to: 'desk' | 'corrections' | 'sources' | 'log' | 'settings', shortcut: string): AppCommand {
  const target: Place =
    to === 'corrections'
      ? { kind: to, requestId: null }
      : to === 'sources'
        ? { kind: to, sourceId: null }
        : { kind: to };
  return {
    id: `go.${to}`,
    group: 'Go to',
    label: words.places[to],
    menu: 'view',
    shortcut,
    run: ({ hands }) => hands.go(target),
  };
}

/** The ways in and out. The log may be exported from anywhere: it is asked for on the telephone. */
const copyInAndOut: readonly AppCommand[] = [
  {
    id: 'copy.import',
    group: 'Copy and export',
    label: words.importCopy,
    menu: 'file',
    shortcut: 'Mod+N',
    when: ({ may }) => may('story.write'),
    run: ({ hands }) => hands.go({ kind: 'import' }),
  },
  {
    id: 'copy.sample',
    group: 'Copy and export',
    label: words.sample,
    menu: 'file',
    when: ({ may }) => may('story.write'),
    run: ({ hands }) => hands.importSample(),
  },
  ...(['html', 'markdown'] as const).map(
    (format): AppCommand => ({
      id: `story.export-${format}`,
      group: 'Copy and export',
      label: words.exportStory[format],
      menu: 'file',
      when: ({ story }) => story !== null,
      run: withStory((story, hands) => hands.exportStory(story, format)),
    }),
  ),
  ...(['pdf', 'html'] as const).map(
    (format): AppCommand => ({
      id: `story.annotated-${format}`,
      group: 'Copy and export',
      label: words.exportAnnotated[format],
      menu: 'file',
      ...(format === 'pdf' ? { shortcut: 'Mod+Alt+L' } : {}),
      when: ({ story, may }) => story !== null && may('story.write'),
      run: withStory((story, hands) => hands.exportAnnotated(story, format)),
    }),
  ),
  ...(['html', 'csv', 'json'] as const).map(
    (format): AppCommand => ({
      id: `log.export-${format}`,
      group: 'Copy and export',
      label: words.exportLog[format],
      menu: 'file',
      run: ({ hands }) => hands.exportLog(format),
    }),
  ),
];

/**
 * What is done with the story that is open. Which of these appear depends on its state and on the person's
 * rights.
 */
const aboutStory: readonly AppCommand[] = [
  {
    id: 'story.request',
    group: 'Story',
    label: words.request,
    menu: 'story',
    shortcut: 'Mod+Alt+R',
    // Readers must have seen something before they can be told that it was wrong.
    when: ({ story, may }) => story !== null && story.publishedRevision > 0 && may('request.take-in'),
    run: withStory((story, hands) => hands.startRequest(story)),
  },
  {
    id: 'story.publish',
    group: 'Story',
    label: words.publish,
    menu: 'story',
    when: (context) =>
      inDraft(context) &&
      isActive(context) &&
      // Only the first publication is free: every later one goes out with an approved correction.
      context.story?.publishedRevision === 0 &&
      context.may('story.publish'),
    run: ({ hands }) => hands.show('publish'),
  },
  {
    id: 'story.original',
    group: 'Story',
    label: words.original,
    menu: 'story',
    when: ({ story }) => story?.hasOriginal === true,
    run: withStory((story, hands) => hands.showOriginal(story)),
  },
  {
    id: 'story.rename',
    group: 'Story',
    label: words.rename,
    menu: 'story',
    when: (context) => isActive(context) && context.may('story.write'),
    run: ({ hands }) => hands.show('rename'),
  },
  {
    id: 'story.archive',
    group: 'Story',
    label: words.archive,
    menu: 'story',
    when: (context) => isActive(context) && context.may('story.write'),
    run: withStory((story, hands) => hands.archive(story)),
  },
  {
    id: 'story.restore',
    group: 'Story',
    label: words.restore,
    menu: 'story',
    when: ({ story, may }) => story !== null && story.archivedAt !== null && may('story.write'),
    run: withStory((story, hands) => hands.restore(story)),
  },
];

/** How the window looks. Nothing here changes what is stored, save the settings themselves. */
const viewing: readonly AppCommand[] = [
  {
    id: 'view.inspector',
    group: 'View',
    label: ({ inspectorShown }) => (inspectorShown ? words.hideInspector : words.showInspector),
    menu: 'view',
    shortcut: 'Mod+\\',
    when: ({ place: here }) => here.kind === 'story' || here.kind === 'revision',
    run: ({ inspectorShown, hands }) => hands.showInspector(!inspectorShown),
  },
  ...inspectorTabs.map(
    (tab, index): AppCommand => ({
      id: `view.${tab}`,
      group: 'View',
      label: words.showTab[tab],
      menu: 'view',
      // The tabs from left to right, as the places of the rail have theirs.
      shortcut: `Mod+Alt+${index + 1}`,
      when: ({ place: here }) => here.kind === 'story' || here.kind === 'revision',
      run: ({ hands }) => hands.goToTab(tab),
    }),
  ),
  {
    id: 'view.other-pane',
    group: 'View',
    label: words.otherPane,
    menu: 'view',
    shortcut: 'F6',
    when: ({ place: here }) => here.kind === 'story' || here.kind === 'revision' || here.kind === 'compare',
    run: ({ hands }) => hands.goToOtherPane(),
  },
  ...(['light', 'dark', 'system'] as const).map(
    (theme): AppCommand => ({
      id: `view.theme-${theme}`,
      group: 'View',
      label: words.themes[theme],
      menu: 'view',
      // The theme that is on is not offered again.
      when: (context) => context.theme !== theme,
      run: ({ hands }) => hands.setTheme(theme),
    }),
  ),
];

/** The app itself. These work everywhere, also over a list that has the keyboard. */
const stet: readonly AppCommand[] = [
  {
    id: 'stet.palette',
    group: 'Stet',
    label: words.palette,
    menu: 'view',
    shortcut: 'Mod+K',
    run: ({ hands }) => hands.show('palette'),
  },
  {
    id: 'stet.shortcuts',
    group: 'Stet',
    label: words.shortcuts,
    menu: 'help',
    shortcut: '?',
    run: ({ hands }) => hands.show('help'),
  },
  {
    id: 'stet.sign-out',
    group: 'Stet',
    label: words.signOut,
    menu: 'file',
    run: ({ hands }) => hands.signOut(),
  },
];

/**
 * Every action of Stet. Palette, shortcuts, native menu, help and tooltips read this table and nothing
 * else.
 */
export const commands: readonly AppCommand[] = [
  ...aboutClaims,
  ...aboutEvidence,
  ...aboutStory,
  ...aboutQueries,
  ...aboutText,
  ...aboutSearch,
  ...aboutChecks,
  ...aboutVersions,
  ...going,
  ...copyInAndOut,
  ...viewingCopy,
  ...viewing,
  ...stet,
];
