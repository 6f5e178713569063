/**
 * Where a key takes a person in a list; null for keys that mean nothing there. From no row (-1) the first
 * step down is to the first row. `page` is how many rows one screen moves.
 */
export function moveInList(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(active + 1, count - 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + page, count - 1);
    case 'PageUp':
      return Math.max(active - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
