import type { DecisionKind, Placement } from '#shared/corrections/decision.ts';
import type { PrintingKind } from '#shared/corrections/notice-wording.ts';
import type { RequestId } from '#shared/corrections/request.ts';
import type { RequestPageState } from './request-store.ts';

/** What is half written about a request. A form that nobody has touched is not there. */
export interface RequestForms {
  readonly note?: string | undefined;
  readonly decision?: { readonly kind: DecisionKind; readonly reason: string } | undefined;
  /** For one kind of decision: another has another label and another opening. */
  readonly notice?:
    | { readonly kind: PrintingKind; readonly text: string; readonly placement: Placement }
    | undefined;
  readonly reopening?: string | undefined;
}

export const emptyForms: RequestForms = {};

/** The forms of every request that somebody began to write on, and what the page's store does with them. */
export function keepForms(
  set: (changed: Pick<RequestPageState, 'forms'>) => void,
  get: () => Pick<RequestPageState, 'requestId'>,
) {
  const kept = new Map<RequestId, RequestForms>();
  const keep = (requestId: RequestId, changed: RequestForms): void => {
    const forms = { ...kept.get(requestId), ...changed };
    kept.set(requestId, forms);
    if (get().requestId === requestId) set({ forms });
  };
  const acts: Pick<RequestPageState, 'write' | 'forgetForms'> = {
    write(changed) {
      const { requestId } = get();
      if (requestId !== null) keep(requestId, changed);
    },
    forgetForms() {
      kept.clear();
      set({ forms: emptyForms });
    },
  };
  return { keep, acts, of: (requestId: RequestId): RequestForms => kept.get(requestId) ?? emptyForms };
}
