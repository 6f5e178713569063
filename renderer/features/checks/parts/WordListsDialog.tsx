import { useState } from 'react';
import type { WordLists } from '#shared/checks/known-words.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { checksWords } from '../../../words/checks.ts';
import type { WordListName } from '../memory-acts.ts';

export interface WordListsDialogProps {
  readonly words: WordLists;
  readonly managesHouse: boolean;
  readonly onRemove: (list: WordListName, word: string) => void;
  readonly onImport: (list: WordListName) => void;
  readonly onExport: (list: WordListName) => void;
  readonly onClose: () => void;
}

const { wordLists: said } = checksWords;

/** The person's own words and the house's: to look through, thin out, take in and give away. */
export function WordListsDialog({ words, managesHouse, ...callbacks }: WordListsDialogProps) {
  const [list, setList] = useState<WordListName>('own');
  const [active, setActive] = useState(-1);
  const shown = words[list];
  const mayChange = list === 'own' || managesHouse;
  const chosen = shown[active];
  return (
    <Dialog
      title={said.title}
      open
      size="medium"
      onClose={callbacks.onClose}
      actions={
        <>
          <Button disabled={!mayChange} onClick={() => callbacks.onImport(list)}>
            {said.import}
          </Button>
          <Button disabled={shown.length === 0} onClick={() => callbacks.onExport(list)}>
            {said.export}
          </Button>
          <Button
            disabled={!mayChange || chosen === undefined}
            onClick={() => chosen !== undefined && callbacks.onRemove(list, chosen)}
          >
            {said.remove}
          </Button>
          <Button variant="primary" onClick={callbacks.onClose}>
            {said.close}
          </Button>
        </>
      }
    >
      <SelectField
        label={said.list}
        hint={mayChange ? undefined : said.onlyManagers}
        value={list}
        onChange={(next) => {
          setList(next);
          setActive(-1);
        }}
        options={(['own', 'house'] as const).map((value) => ({ value, label: said.lists[value] }))}
      />
      {shown.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <div className="word-list">
          <VirtualList
            label={said.lists[list]}
            count={shown.length}
            itemAt={(index) => shown[index]}
            rowKey={(word) => word}
            rowHeight={28}
            active={active}
            onActivate={setActive}
            renderRow={(word) => <span className="word-list-word">{word}</span>}
          />
        </div>
      )}
    </Dialog>
  );
}
