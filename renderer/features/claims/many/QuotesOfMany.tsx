import type { Claim } from '#shared/claims/claim.ts';
import { manyClaimsWords as words } from '../../../words/many-claims.ts';

/** Enough to see that the right ones are chosen; the others are counted. */
const mostQuotes = 4;

/** The words of the claims that an act would be done to. */
export function QuotesOfMany({ claims }: { readonly claims: readonly Claim[] }) {
  const more = claims.length - mostQuotes;
  return (
    <ul className="claim-quotes">
      {claims.slice(0, mostQuotes).map(({ id, quote }) => (
        <li key={id} className="claim-quote">
          {quote}
        </li>
      ))}
      {more > 0 && <li className="soft">{words.more(more)}</li>}
    </ul>
  );
}
