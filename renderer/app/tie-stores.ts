import type { StoreApi } from 'zustand/vanilla';
import type { Story } from '#shared/stories/story.ts';
import { followTheme } from '../features/settings/follow-theme.ts';
import { followZoom } from '../features/settings/follow-zoom.ts';
import type { Stores } from './stores.ts';
import { askAboutQuotations } from './story/ask-about-quotation.ts';
import { checksLanguage } from './story/checks-language.ts';
import { tieProposals } from './story/tie-proposals.ts';
import { tieStandards } from './story/tie-standards.ts';

/**
 * Claims and queries are read again when the text has rested this long: their words may have moved with it. Shorter,
 * and they would be read at every pause of the hand.
 */
const textRestsMs = 1500;

/**
 * What happens in one store because something happened in another. Called once, before anything is drawn;
 * it never unties, because stores and window end together.
 */
export function tieStores(stores: Stores, page: HTMLElement): void {
  const { client, people, navigation, text, claims, queries, settings, house } = stores;
  followTheme(settings, page);
  tieSearch(stores);
  followZoom(settings, page);

  // Whoever signs in begins at the desk, also where the one before them was deep in a story.
  onChange(
    people,
    ({ session }) => session?.person.id ?? null,
    (signedIn) => {
      navigation.getState().startOver();
      // How the house writes is told to those who work here, so it is asked for anew at each sign-in.
      if (signedIn !== null) void house.getState().load();
    },
  );

  let resting: ReturnType<typeof setTimeout> | undefined;
  text.subscribe(({ saving, draft }, before) => {
    // Only an acknowledgement counts; opening another draft changes `saving` too, and what is pinned to it
    // was just read.
    if (saving === before.saving || draft === null || draft !== before.draft) return;
    clearTimeout(resting);
    if (saving?.kind !== 'saved') return;
    resting = setTimeout(() => {
      void claims.getState().refresh();
      void queries.getState().refresh();
      void stores.standards.getState().refresh();
    }, textRestsMs);
  });

  tieChecks(stores);
  tieProposals(stores);
  tieArchiving(stores);
  tieStandards(stores);
  askAboutQuotations(stores);

  client.on('settings:closing', async () => {
    const saved = await text.getState().closeAll();
    await settings.getState().flush();
    await stores.places.flush();
    // Where text could not be saved, the window stays silent, and main asks the person what to do.
    if (saved) await client.call('settings:ready-to-close', {});
  });
}

/** A draft that is open when its story is archived, or comes back, is opened anew: who may write in it is another. */
function tieArchiving({ story, text }: Stores): void {
  const isArchived = (of: Story): boolean => of.archivedAt !== null;
  story.subscribe(({ story: now }, { story: before }) => {
    if (now === null || before?.id !== now.id || isArchived(now) === isArchived(before)) return;
    const { draft, open } = text.getState();
    if (draft?.session.storyId === now.id) void open(now.id);
  });
}

/** The search works in the editor that is on the screen and follows its text, for one person at a time. */
function tieSearch({ people, text, find, deskSearch }: Stores): void {
  onChange(
    people,
    ({ session }) => session?.person.id ?? null,
    () => {
      find.getState().forget();
      deskSearch.getState().forget();
    },
  );
  onChange(
    text,
    ({ editor }) => editor,
    (editor) => find.getState().setEditor(editor),
  );
  onChange(
    text,
    ({ document }) => document,
    () => find.getState().textChanged(),
  );
}

/** The checks read along with the text, and language with them where this computer is told to. */
function tieChecks({ text, checks, settings }: Stores): void {
  text.subscribe(({ draft, document, editor }, before) => {
    if (document === before.document && editor === before.editor && draft === before.draft) return;
    const onScreen =
      draft === null || document === null ? null : { document, editor, readOnly: draft.readOnly };
    checks.getState().read(onScreen);
  });
  checks.getState().setLanguage(checksLanguage(settings.getState().settings));
  onChange(
    settings,
    (state) => checksLanguage(state.settings),
    (on) => checks.getState().setLanguage(on),
  );
}

/** Runs something when a part of a state changes, compared by identity. */
function onChange<State, Part>(
  store: StoreApi<State>,
  part: (state: State) => Part,
  run: (part: Part) => void,
): void {
  store.subscribe((state, before) => {
    if (part(state) !== part(before)) run(part(state));
  });
}
