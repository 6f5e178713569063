import type { RequestPicture } from '../request-picture.ts';
import type { RequestPageState } from '../request-store.ts';

/** What every step is given. */
export interface StepProps {
  readonly picture: RequestPicture;
  readonly busy: boolean;
  /** What a step can do; adding a note is no step's. */
  readonly deeds: Pick<
    RequestPageState,
    'triage' | 'decide' | 'writeNotice' | 'approve' | 'publish' | 'reopen'
  >;
}
