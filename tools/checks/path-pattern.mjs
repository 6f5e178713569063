/**
 * Compares a path with a pattern: `*` is a part of one name, `**` any path (with nothing, too), `{word}` one
 * whole name, which must be the one of `known` where that knows it.
 * @param {string} pattern
 * @param {string} path
 * @param {Readonly<Record<string, string>>} [known]
 * @returns {Record<string, string> | null} The words found, or null where it does not fit.
 */
export function matchPath(pattern, path, known = {}) {
  const expression = pattern
    .split(/(\*\*\/|\*\*|\*|\{\w+\})/)
    .map((part) => partExpression(part, known))
    .join('');
  const found = new RegExp(`^${expression}$`).exec(path);
  return found ? { ...known, ...found.groups } : null;
}

/**
 * @param {readonly string[]} patterns
 * @param {string} path
 * @param {Readonly<Record<string, string>>} [known]
 */
export function matchesAny(patterns, path, known = {}) {
  return patterns.some((pattern) => matchPath(pattern, path, known) !== null);
}

/**
 * @param {string} part
 * @param {Readonly<Record<string, string>>} known
 */
function partExpression(part, known) {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  const word = /^\{(\w+)\}$/.exec(part)?.[1];
  const value = word ? known[word] : part;
  return value === undefined ? `(?<${word}>[^/]+)` : value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
