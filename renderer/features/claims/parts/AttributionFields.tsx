import { claimsWords } from '../../../words/claims.ts';
import { withSource } from '../attribution-draft.ts';
import { SourceChooser } from './SourceChooser.tsx';
import { WaysFields, type WaysFieldsProps } from './WaysFields.tsx';

export interface AttributionFieldsProps extends Omit<WaysFieldsProps, 'isQuotation'> {
  /** Whether the claim can do without a source for now. */
  readonly optional: boolean;
}

const words = claimsWords.source;

/**
 * On whose word the story has a claim, and how it came to us. Only what the chosen kind of source calls for
 * is asked.
 */
export function AttributionFields({ optional, ...ways }: AttributionFieldsProps) {
  const { draft, problem, find, onChange } = ways;
  return (
    <div className="attribution-fields">
      <SourceChooser
        label={words.label}
        hint={optional ? words.optional : undefined}
        error={problem === 'source' ? words.missing : null}
        draft={draft.source}
        usualKind="named"
        find={find}
        onChange={(source) => onChange(withSource(draft, source))}
      />
      {/* How words were said is asked of a claim that is there: marking one stays short. */}
      <WaysFields {...ways} isQuotation={false} />
    </div>
  );
}
