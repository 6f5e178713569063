import { closeHistory } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';

const key = 'own-step';

/**
 * Undo takes back this edit by itself and not what was typed just before. The mark is ours, because that of
 * the history is lost where suggestions are made of the edit.
 */
export function asOwnStep(transaction: Transaction): Transaction {
  return closeHistory(transaction).setMeta(key, true);
}

export function isOwnStep(transaction: Transaction): boolean {
  return transaction.getMeta(key) === true;
}
