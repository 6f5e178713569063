import type { Client } from '../../ipc/client.ts';
import type { ClaimsState } from './claims-store.ts';

/** As many as are read at a glance under a field. */
const suggestedSources = 8;
const suggestedClaims = 20;

/**
 * What is asked at each letter under a field. A notice for each failure would bury the form, and something can be
 * entered or chosen all the same: so a failure reads as nothing found.
 */
export function claimSearches(
  client: Client,
  get: () => Pick<ClaimsState, 'storyId'>,
): Pick<ClaimsState, 'findSources' | 'findClaims'> {
  return {
    findSources: async (text) => {
      const result = await client.call('claims:list-sources', { text, limit: suggestedSources });
      return result.ok ? result.value : [];
    },
    findClaims: async (text) => {
      const { storyId } = get();
      if (storyId === null) return [];
      const result = await client.call('claims:find', { text, besides: storyId, limit: suggestedClaims });
      return result.ok ? result.value : [];
    },
  };
}
