import type { JsonValue } from './journal-entry.ts';

/**
 * The one way to write a value down for hashing and signing: keys in code-unit order, no white space, numbers
 * as JavaScript writes them. The subset of RFC 8785 (JSON Canonicalization Scheme) that has no odd numbers:
 * a number that is not finite is refused.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`No canonical form for ${value}`);
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
