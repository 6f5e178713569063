import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { countUnverified } from '#shared/claims/claim-rules.ts';
import { GraphDialog } from '../../features/claims/graph/GraphDialog.tsx';
import { OriginalDialog } from '../../features/formats/parts/OriginalDialog.tsx';
import { PublishDialog } from '../../features/stories/parts/PublishDialog.tsx';
import { RenameDialog } from '../../features/stories/parts/RenameDialog.tsx';
import { VersionName } from '../../features/stories/parts/VersionName.tsx';
import type { PublishReasons } from '../../features/stories/story-store.ts';
import { versionWords } from '../../words/compare.ts';
import { linesOfOpenQueries } from '../../words/queries.ts';
import { gateLines } from '../../words/standards.ts';
import type { ReadyCommand } from '../commands/command.ts';
import type { Stores } from '../stores.ts';
import { goToClaim } from '../story/go-to-claim.ts';
import { AskComment } from './AskComment.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { Palette } from './Palette.tsx';
import { StoryOutline } from './StoryOutline.tsx';

export interface OverlaysProps {
  readonly stores: Stores;
  readonly commands: readonly ReadyCommand[];
}

/**
 * What lies over the work: one at a time, each opened by a command. The original of an import has a store
 * of its own, because it is read from the disk while its dialog is open already.
 */
export function Overlays({ stores, commands }: OverlaysProps) {
  const overlay = useStore(stores.workbench, (state) => state.overlay);
  const close = useStore(stores.workbench, (state) => state.closeOverlay);
  const go = useStore(stores.navigation, (state) => state.go);
  const found = useStore(stores.palette, (state) => state.stories);
  const search = useStore(stores.palette, (state) => state.search);
  const original = useStore(stores.original);
  return (
    <>
      <Palette
        open={overlay === 'palette'}
        commands={commands}
        stories={found}
        onSearch={(text) => void search(text)}
        onOpenStory={(storyId) => go({ kind: 'story', storyId })}
        // The next search must not begin with the stories of this one.
        onClose={() => {
          close();
          void search('');
        }}
      />
      <HelpDialog open={overlay === 'help'} commands={commands} onClose={close} />
      <OriginalDialog status={original.status} original={original.original} onClose={original.close} />
      {/* These are made when they open, so that they begin with the slug and the words of now. */}
      {overlay === 'publish' && <Publish stores={stores} onClose={close} />}
      {overlay === 'keep-version' && <KeepVersion stores={stores} onClose={close} />}
      {overlay === 'outline' && <StoryOutline stores={stores} onClose={close} />}
      {overlay === 'ask-comment' && <AskComment stores={stores} onClose={close} />}
      {overlay === 'graph' && <Graph stores={stores} onClose={close} />}
      {overlay === 'rename' && <Rename stores={stores} onClose={close} />}
    </>
  );
}

interface StoryOverlayProps {
  readonly stores: Stores;
  readonly onClose: () => void;
}

/**
 * Publishing from the draft. Words and claims are counted from the screen, which may be ahead of the store.
 */
function Publish({ stores, onClose }: StoryOverlayProps) {
  const story = useStore(stores.story, (state) => state.story);
  const publish = useStore(stores.story, (state) => state.publish);
  const claims = useStore(stores.claims, (state) => state.claims);
  const queries = useStore(stores.queries, (state) => state.queries);
  const words = useStore(stores.text, ({ glance }) => glance?.words ?? null);
  const report = useStore(stores.standards, (state) => state.report);
  const [isRead, setRead] = useState(false);
  // The gate is read anew over every word that is on the screen.
  useEffect(() => {
    void stores.text
      .getState()
      .flush()
      .then(() => stores.standards.getState().refresh())
      .then(() => setRead(true));
  }, [stores]);
  if (story === null) return null;
  // What is published is what the store has, so the store must have every word first.
  const send = async (where: string, reasons: PublishReasons) =>
    (await stores.text.getState().flush()) && publish(where, reasons);
  return (
    <PublishDialog
      slug={story.slug}
      words={words ?? story.words}
      unverified={countUnverified(claims)}
      openQueries={linesOfOpenQueries(queries)}
      gate={isRead ? gateLines(report?.findings ?? []) : null}
      onPublish={send}
      onClose={onClose}
    />
  );
}

/** Keeping the draft under a name. What is kept is what the store has, so it must have every word first. */
function KeepVersion({ stores, onClose }: StoryOverlayProps) {
  const keep = async (name: string) => {
    const isKept = (await stores.text.getState().flush()) && (await stores.versions.getState().keep(name));
    if (isKept) stores.onDone(versionWords.keeping.done(name));
    return isKept;
  };
  const { title, submit } = versionWords.keeping;
  return <VersionName title={title} submit={submit} name="" onName={keep} onClose={onClose} />;
}

/** The graph leads to claims, of other stories too, and to the pages of sources. */
function Graph({ stores, onClose }: StoryOverlayProps) {
  const story = useStore(stores.story, (state) => state.story);
  const go = useStore(stores.navigation, (state) => state.go);
  if (story === null) return null;
  return (
    <GraphDialog
      store={stores.claims}
      slug={story.slug}
      onOpenClaim={(claim) => goToClaim(stores, claim)}
      onOpenSource={(sourceId) => go({ kind: 'sources', sourceId })}
      onClose={onClose}
    />
  );
}

/** Renaming the story that is open; the desk has the same dialog for a row of its list. */
function Rename({ stores, onClose }: StoryOverlayProps) {
  const story = useStore(stores.story, (state) => state.story);
  const rename = useStore(stores.desk, (state) => state.rename);
  if (story === null) return null;
  return <RenameDialog slug={story.slug} onRename={(slug) => rename(story.id, slug)} onClose={onClose} />;
}
