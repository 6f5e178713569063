import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Person, PersonId } from '#shared/people/person.ts';
import type { Query, QueryId } from '#shared/text/query.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { queryWords as words } from '../../words/queries.ts';
import { QueryForm } from './parts/QueryForm.tsx';
import { QueryRow } from './parts/QueryRow.tsx';
import { QueryThread } from './parts/QueryThread.tsx';
import { type Pin, type QueriesStore, type QueryShow, queryShows } from './queries-store.ts';
import { shownQueries } from './shown-queries.ts';
import './queries.css';

export interface QueriesPanelProps {
  readonly store: QueriesStore;
  /** Who is signed in: it decides what waits for whom, and who may do what. */
  readonly person: Person;
  readonly people: readonly Person[];
  /** The story's author, who is asked unless somebody else is chosen. */
  readonly author: PersonId | null;
  /** The marked words; null while none are. */
  readonly selection: { readonly quote: string } | null;
  /** What has to be looked at of the queries’ passages. */
  readonly notice: ReactNode;
  /** In the place of the list, while passages are decided; null otherwise. */
  readonly tray: ReactNode;
  /** Whether queries may be asked and threads go on. */
  readonly readOnly: boolean;
  /** Shows a query's words in the text. */
  readonly onShow: (queryId: QueryId) => void;
  /** Where the marked words stand in the draft that the store has; null where they could not be saved. */
  readonly takePassage: () => Promise<Pin | null>;
  /** A query was asked by keyboard: the text has it back. */
  readonly onAsked: () => void;
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void }) => void;
}

/** Pixels: badge, quote, question and names, the least that a query takes. */
const rowHeight = 96;

/**
 * What is asked about the story: the Queries tab of the inspector. The form takes the place of the list,
 * because the inspector is narrow and the words are marked in the text beside it.
 */
export function QueriesPanel(props: QueriesPanelProps) {
  const { store, person, people, author, selection, readOnly, takePassage, onAsked } = props;
  const { status, queries, active, show, asking, unsent, ...acts } = useStore(store);
  if (status === 'failed') {
    const again = <Button onClick={() => void acts.refresh()}>{words.again}</Button>;
    return <EmptyState title={words.failed} action={again} />;
  }
  const ask = async (addresseeId: PersonId | null) => {
    const pin = await takePassage();
    const isAsked = pin !== null && (await acts.ask(addresseeId, pin));
    if (isAsked) onAsked();
    return isAsked;
  };
  if (asking && !readOnly) {
    return (
      <QueryForm
        quote={selection?.quote ?? null}
        question={unsent.question}
        people={people}
        // Nobody asks themselves.
        addressee={author === person.id ? null : author}
        onType={acts.typeQuestion}
        onAsk={ask}
        onCancel={() => {
          acts.stopAsking();
          onAsked();
        }}
      />
    );
  }
  if (props.tray !== null && !readOnly) return <div className="queries">{props.tray}</div>;
  const shown = shownQueries(queries, show, person.id);
  const chosen = queries.find(({ id }) => id === active);
  return (
    <div className="queries">
      <PanelHead
        show={show}
        canAsk={!readOnly}
        marked={selection !== null}
        onShow={acts.showOnly}
        onAsk={acts.startAsking}
      />
      {props.notice}
      {shown.length === 0 && status === 'ready' ? (
        <Nothing show={queries.length === 0 ? 'all' : show} />
      ) : (
        <VirtualList
          label={words.list}
          count={shown.length}
          itemAt={(index) => shown[index]}
          rowKey={({ id }) => id}
          renderRow={(query) => <QueryRow query={query} />}
          rowHeight={rowHeight}
          varying
          active={shown.findIndex(({ id }) => id === active)}
          onActivate={(index) => acts.activate(shown[index]?.id ?? null)}
          onOpen={(index) => {
            const query = shown[index];
            if (query !== undefined && query.anchorState !== 'orphan') props.onShow(query.id);
          }}
        />
      )}
      {chosen !== undefined && <Chosen key={chosen.id} query={chosen} panel={props} />}
    </div>
  );
}

interface PanelHeadProps {
  readonly show: QueryShow;
  readonly canAsk: boolean;
  readonly marked: boolean;
  readonly onShow: (show: QueryShow) => void;
  readonly onAsk: () => void;
}

/** Which threads are listed, and the way to a further one. The button waits for marked words and says so. */
function PanelHead({ show, canAsk, marked, onShow, onAsk }: PanelHeadProps) {
  return (
    <div className="queries-head">
      <select
        className="field-input"
        aria-label={words.show}
        value={show}
        onChange={({ target }) => onShow(queryShows.find((each) => each === target.value) ?? 'all')}
      >
        {queryShows.map((each) => (
          <option key={each} value={each}>
            {words.shows[each]}
          </option>
        ))}
      </select>
      {canAsk && (
        <Button
          icon={<Plus aria-hidden="true" />}
          disabled={!marked}
          title={marked ? undefined : words.askHint}
          onClick={onAsk}
        >
          {words.form.submit}
        </Button>
      )}
    </div>
  );
}

/** Why the list is empty; `all` is a story without a query. */
function Nothing({ show }: { readonly show: QueryShow }) {
  if (show === 'all') return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return <EmptyState title={words.noneShown[show]}>{words.noneShownText}</EmptyState>;
}

/** The thread that is read, also where the list does not show it: the caret may have chosen it. */
function Chosen({ query, panel }: { readonly query: Query; readonly panel: QueriesPanelProps }) {
  const { store, person, people, readOnly, onShow, onDone } = panel;
  const reply = useStore(store, ({ unsent }) => unsent.replies.get(query.id) ?? '');
  const acts = store.getState();
  const { id } = query;
  const resolve = async () => {
    const isDone = await acts.resolve(id);
    const undo = { label: words.undo, run: () => void acts.takeBackResolution(id) };
    if (isDone) onDone(words.wasResolved, undo);
    return isDone;
  };
  return (
    <QueryThread
      query={query}
      person={readOnly ? null : person}
      people={people}
      reply={reply}
      onShow={query.anchorState === 'orphan' ? null : () => onShow(id)}
      deeds={{
        onType: (body) => acts.typeReply(id, body),
        onReply: () => acts.reply(id),
        onAddress: (addresseeId) => acts.address(id, addresseeId),
        onResolve: resolve,
        onReopen: () => acts.reopen(id),
      }}
    />
  );
}
