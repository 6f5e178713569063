import { openQueriesWords } from '../../words/queries.ts';
import { standardsWords } from '../../words/standards.ts';
import { ReasonToGoOn } from '../ReasonToGoOn.tsx';
import { ReasonForEach } from './ReasonForEach.tsx';
import type { useReasons } from './use-reasons.ts';

export interface PublishReasonsProps {
  readonly reasons: ReturnType<typeof useReasons>;
  /** Whether somebody has tried to go on: only then is said what is missing. */
  readonly tried: boolean;
}

/** One reason for everything that wants one, or a field for each warning. */
export function PublishReasons({ reasons, tried }: PublishReasonsProps) {
  const { openQueries, warnings, one, setOne, apart, missing } = reasons;
  const together = [...openQueries, ...(apart ? [] : warnings)];
  const warning = [
    ...(openQueries.length > 0 ? [openQueriesWords.warning(openQueries.length)] : []),
    ...(warnings.length > 0 && !apart ? [standardsWords.gate.warned(warnings.length)] : []),
  ].join(' ');
  const unsaid = openQueries.length > 0 ? openQueriesWords.missing : standardsWords.gate.missing;
  return (
    <>
      {together.length > 0 && (
        <ReasonToGoOn
          warning={warning}
          items={together}
          label={openQueriesWords.reason}
          error={tried && missing && one.trim() === '' ? unsaid : null}
          value={one}
          onChange={setOne}
        />
      )}
      {warnings.length > 0 && <ReasonForEach reasons={reasons} tried={tried} />}
    </>
  );
}
