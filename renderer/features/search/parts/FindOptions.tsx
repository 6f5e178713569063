import { CaseSensitive, Regex, TextSelect, WholeWord } from 'lucide-react';
import type { FindQuery } from '#shared/text/find/find-query.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { findWords as words } from '../../../words/find.ts';

export interface FindOptionsProps {
  readonly query: FindQuery;
  /** Whether only a marked passage is searched; undefined where there is none to mark. */
  readonly inSelection?: boolean;
  readonly onQuery: (change: Partial<FindQuery>) => void;
  readonly onInSelection?: (inSelection: boolean) => void;
}

const options = [
  { name: 'matchCase', label: words.matchCase, Icon: CaseSensitive },
  { name: 'wholeWord', label: words.wholeWord, Icon: WholeWord },
  { name: 'regex', label: words.regex, Icon: Regex },
] as const;

/** How the words are looked for: buttons that stay down. */
export function FindOptions({ query, inSelection, onQuery, onInSelection }: FindOptionsProps) {
  return (
    <fieldset className="find-options" aria-label={words.options}>
      {options.map(({ name, label, Icon }) => (
        <IconButton
          key={name}
          label={label}
          pressed={query[name]}
          onClick={() => onQuery({ [name]: !query[name] })}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      ))}
      {inSelection !== undefined && (
        <IconButton
          label={words.inSelection}
          pressed={inSelection}
          // The press must not take the marked words out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInSelection?.(!inSelection)}
        >
          <TextSelect aria-hidden="true" />
        </IconButton>
      )}
    </fieldset>
  );
}
