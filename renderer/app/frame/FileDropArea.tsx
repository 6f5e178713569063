import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { fileDropWords as words } from '../../words/file-drop.ts';
import type { Stores } from '../stores.ts';
import { type EvidenceDrop, evidenceDropAt } from './evidence-drop.ts';
import { type DropPoint, type FileDrop, listenForFiles } from './file-drop.ts';
import './file-drop.css';

export interface FileDropAreaProps {
  readonly stores: Stores;
}

/**
 * Files may be dropped anywhere in the window. They are taken to the import, one after the other; over a draft
 * that can be changed it is asked first whether their text belongs into it. Over a claim, or over the evidence of the
 * story, they become evidence.
 */
export function FileDropArea({ stores }: FileDropAreaProps) {
  const [over, setOver] = useState<DropPoint | null>(null);
  const [asked, setAsked] = useState<AskedDrop | null>(null);
  const inDraft = useStore(stores.navigation, ({ place }) => place.kind === 'story');
  const take = useEffectEvent((drop: FileDrop) => {
    if (drop.folders > 0)
      stores.toasts.getState().show({ tone: 'failure', text: words.folders(drop.folders), action: null });
    if (drop.files.length === 0) return;
    const evidence = inDraft ? evidenceDropAt(stores, drop.at) : null;
    if (evidence !== null) return void stores.evidence.getState().dropFiles(drop.files, evidence.subject);
    const place = inDraft ? placeInText(stores, drop.at) : null;
    if (place === null) importFiles(stores, drop.files);
    else setAsked({ files: drop.files, into: place });
  });
  const into = over !== null && inDraft ? placeInText(stores, over) : null;
  const evidence = over !== null && inDraft ? evidenceDropAt(stores, over) : null;
  const hint = hintFor(evidence, into);
  useEffect(() => listenForFiles(document, { onOver: setOver, onDrop: (drop) => take(drop) }), []);
  return (
    <>
      {over !== null && (
        <div className="drop-hint" aria-hidden="true">
          <span>{hint}</span>
        </div>
      )}
      {into !== null && <DropLine stores={stores} into={into} />}
      {asked !== null && <DropChoice stores={stores} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** What will become of the files where they hang. */
function hintFor(evidence: EvidenceDrop | null, into: number | null): string {
  if (evidence !== null) return evidence.subject === null ? words.hintOnEvidence : words.hintOnClaim;
  return into === null ? words.hint : words.hintInDraft;
}

/** The caret that the words of the file would have. */
function DropLine({ stores, into }: { readonly stores: Stores; readonly into: number }) {
  const view = stores.text.getState().editor?.view;
  if (view === undefined) return null;
  const { left, top, bottom } = view.coordsAtPos(into);
  return <div className="drop-line" style={{ left: left - 1, top, height: bottom - top }} />;
}

interface AskedDrop {
  readonly files: readonly File[];
  /** The position in the text where they were dropped. */
  readonly into: number;
}

interface DropChoiceProps {
  readonly stores: Stores;
  readonly asked: AskedDrop;
  readonly onClose: () => void;
}

/** A new story is the first choice: it changes nothing that is there. */
function DropChoice({ stores, asked: { files, into }, onClose }: DropChoiceProps) {
  const [file] = files;
  const names = [...new Set(files.map(({ name }) => name))];
  const insert = () => {
    onClose();
    if (file !== undefined) void stores.text.getState().insertFile(file, into);
  };
  const importAll = () => {
    onClose();
    importFiles(stores, files);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      {files.length === 1 && <Button onClick={insert}>{words.insert}</Button>}
      <Button variant="primary" onClick={importAll}>
        {words.importAsNew(files.length)}
      </Button>
    </>
  );
  return (
    <Dialog title={words.title(files.length)} open onClose={onClose} actions={actions} size="medium">
      <ul className="drop-files">
        {names.slice(0, mostNames).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > mostNames && <li>{words.more(names.length - mostNames)}</li>}
      </ul>
      {files.length === 1 && <p className="soft">{words.insertHint}</p>}
    </Dialog>
  );
}

/** More names than these say nothing that their number does not. */
const mostNames = 6;

function importFiles(stores: Stores, files: readonly File[]): void {
  stores.navigation.getState().go({ kind: 'import' });
  void stores.imports.getState().drop(files);
}

/** Null where nothing can be put in: beside the text, or in one that cannot be changed. */
function placeInText(stores: Stores, at: DropPoint): number | null {
  const { editor, draft } = stores.text.getState();
  if (editor === null || draft === null || draft.readOnly || !editor.view.editable) return null;
  return editor.view.posAtCoords(at)?.pos ?? null;
}
