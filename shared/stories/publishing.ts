import { z } from 'zod';

/** Where readers see a revision, as whoever publishes says it: an address, an edition, a page. */
export const publishedWhere = z.string().trim().min(1).max(500);

/** Why a story goes out although queries on it are not resolved. Left out, it passes only where all are. */
export const openQueriesReason = z.string().trim().min(1).max(2000).optional();
