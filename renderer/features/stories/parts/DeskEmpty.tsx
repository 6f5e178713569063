import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { storiesWords } from '../../../words/stories.ts';
import { type DeskQuery, isNarrowed } from '../desk-query.ts';

export interface DeskEmptyProps {
  readonly query: DeskQuery;
  /** How many stories there are, whatever is asked. */
  readonly everything: number;
  readonly failed: boolean;
  readonly onImport: () => void;
  readonly onSample: () => void;
  /** Back to the whole desk. */
  readonly onClear: () => void;
  readonly onReadAgain: () => void;
}

const words = storiesWords.empty;

/**
 * Why the list is empty, and the first step out of it. An empty desk asks for copy, an empty archive
 * explains itself, and a search without hits offers to be cleared.
 */
export function DeskEmpty(props: DeskEmptyProps) {
  const { query, everything } = props;
  if (props.failed) {
    return (
      <EmptyState title={words.failed} action={<Button onClick={props.onReadAgain}>{words.again}</Button>} />
    );
  }
  if (everything === 0) {
    const steps = (
      <>
        <Button variant="primary" onClick={props.onImport}>
          {storiesWords.importCopy}
        </Button>
        <Button onClick={props.onSample}>{storiesWords.sample}</Button>
      </>
    );
    return (
      <EmptyState title={words.desk} action={steps}>
        {words.deskText}
      </EmptyState>
    );
  }
  const clear = <Button onClick={props.onClear}>{words.clear}</Button>;
  if (query.show === 'archived' && !isNarrowed({ ...query, show: 'active' })) {
    return <EmptyState title={words.archived} action={clear} />;
  }
  return (
    <EmptyState title={words.noHits} action={isNarrowed(query) ? clear : undefined}>
      {words.noHitsText}
    </EmptyState>
  );
}
