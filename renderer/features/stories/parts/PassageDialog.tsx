import { useState } from 'react';
import { findWords } from '#shared/stories/find-words.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { revisionWords, storiesWords } from '../../../words/stories.ts';
import type { TextRange } from '../revision-selection.ts';

export interface PassageDialogProps {
  /** The revision's text. */
  readonly text: string;
  readonly onChoose: (range: TextRange) => void;
  readonly onClose: () => void;
}

const words = revisionWords.passage;

/** How much of the text stands around a place, so that places can be told apart. */
const around = 24;

/** Finds the passage of a request by its words, for whoever does not mark it in the text. */
export function PassageDialog({ text, onChoose, onClose }: PassageDialogProps) {
  const [typed, setTyped] = useState('');
  // The number of the place among those found, as the list of choices wants it: a string.
  const [which, setWhich] = useState('0');
  // Nothing is wrong before somebody has tried.
  const [tried, setTried] = useState(false);
  const places = findWords(text, typed);
  const place = places[Number(which)];
  const submit = () => {
    setTried(true);
    if (place !== undefined) onChoose(place);
  };
  return (
    <Dialog
      title={words.title}
      open
      size="medium"
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{storiesWords.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.submit}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.field}
        hint={words.explain}
        error={tried && place === undefined ? words.missing : null}
        rows={3}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setWhich('0');
          setTried(false);
        }}
      />
      {places.length > 1 && (
        <SelectField
          label={words.which}
          value={which}
          options={places.map((each, index) => ({ value: String(index), label: inItsPlace(text, each) }))}
          onChange={setWhich}
        />
      )}
    </Dialog>
  );
}

/** A place with its surroundings, on one line. */
function inItsPlace(text: string, { start, end }: TextRange): string {
  return `…${text.slice(Math.max(0, start - around), end + around).replace(/\s+/g, ' ')}…`;
}
