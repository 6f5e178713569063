import { Plugin } from 'prosemirror-state';
import { keepsNotices } from '#shared/text/notices.ts';

/** Marks a transaction that brings what the store already has: it may put a notice in place. */
export const fromStore = 'from-store';

/**
 * Refuses every edit that would touch a printed notice, and says so. The main process refuses it too. A
 * notice is published with an approval; changing it means another correction, not another key.
 */
export function keepNotices(onRefused: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      if (!transaction.docChanged || transaction.getMeta(fromStore) === true) return true;
      if (keepsNotices(transaction.before, transaction.doc)) return true;
      onRefused();
      return false;
    },
  });
}
