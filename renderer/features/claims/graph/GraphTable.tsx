import type { Claim } from '#shared/claims/claim.ts';
import { claimStanding } from '#shared/claims/claim-rules.ts';
import { attributionLine, standingWords } from '../../../words/claims.ts';
import { graphWords } from '../../../words/graph.ts';
import { relationLine } from '../../../words/relations.ts';

export interface GraphTableProps {
  readonly claims: readonly Claim[];
  readonly onOpenClaim: (claim: Pick<Claim, 'id' | 'storyId'>) => void;
  readonly onOpenSource: (sourceId: Claim['attributions'][number]['source']['id']) => void;
}

const words = graphWords.table;

/** The same as the graph, row by row: each claim with what it rests on and what it is to others. */
export function GraphTable({ claims, onOpenClaim, onOpenSource }: GraphTableProps) {
  return (
    <table className="graph-table" aria-label={words.name}>
      <thead>
        <tr>
          <th scope="col">{words.claim}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.rests}</th>
          <th scope="col">{words.related}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              <button type="button" className="graph-link graph-quote" onClick={() => onOpenClaim(claim)}>
                {claim.quote}
              </button>
            </th>
            <td>{standingWords[claimStanding(claim)]}</td>
            <td>
              {claim.attributions.length === 0 && <span className="soft">{words.nothing}</span>}
              {claim.attributions.map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="graph-link"
                  onClick={() => onOpenSource(each.source.id)}
                >
                  {attributionLine(each)}
                </button>
              ))}
            </td>
            <td>
              {claim.relations.map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="graph-link"
                  onClick={() => onOpenClaim(each.other)}
                >
                  {relationLine(each)}
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
