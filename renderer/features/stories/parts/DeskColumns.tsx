import { ArrowDown, ArrowUp } from 'lucide-react';
import { storiesWords as words } from '../../../words/stories.ts';
import type { DeskQuery } from '../desk-query.ts';

export interface DeskColumnsProps {
  readonly query: DeskQuery;
  readonly onSort: (sort: DeskQuery['sort']) => void;
}

const columns = ['slug', 'headline', 'status', 'words', 'claims', 'queries', 'requests', 'updated'] as const;

/**
 * The heads of the columns; each but the claims orders the list, once more the other way round. They are a
 * table for the sake of `aria-sort`; the rows are a list of their own, because a table's rows cannot be
 * chosen by key.
 */
export function DeskColumns({ query, onSort }: DeskColumnsProps) {
  return (
    <table className="desk-columns" aria-label={words.order}>
      <thead>
        <tr className="desk-grid">
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={`desk-cell-${column}`}
              aria-sort={column === query.sort ? query.direction : undefined}
            >
              {column === 'claims' ? (
                words.columns[column]
              ) : (
                <button type="button" className="desk-sort" onClick={() => onSort(column)}>
                  {words.columns[column]}
                  {column === query.sort && <Direction direction={query.direction} />}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
    </table>
  );
}

function Direction({ direction }: Pick<DeskQuery, 'direction'>) {
  return direction === 'ascending' ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />;
}
