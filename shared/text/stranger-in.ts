import { newsSchema } from './schema.ts';

interface Specs {
  readonly [name: string]: { readonly spec: { readonly attrs?: object | undefined } } | undefined;
}

const known: Readonly<Record<'node' | 'mark', Specs>> = { node: newsSchema.nodes, mark: newsSchema.marks };

/** A part of the JSON that is still to be looked at, and what it should be the JSON of. */
type Work = readonly [json: unknown, kind: 'node' | 'mark' | 'step'];

/**
 * The first node, mark or attribute in the JSON of a document or of steps that this Stet does not know; null where
 * it knows them all. Such a text was written by a newer Stet: reading it as if it were ours would drop what is
 * new in it without a word. JSON of any other shape is nobody's, and is for others to refuse.
 */
export function strangerIn(json: unknown, kind: 'node' | 'step' = 'node'): string | null {
  const waiting: Work[] = [[json, kind]];
  for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) {
    const [value, as] = work;
    if (typeof value !== 'object' || value === null) continue;
    if (as !== 'step') {
      const stranger = strangerAt(value, known[as]);
      if (stranger !== null) return stranger;
    }
    for (const [key, inner] of Object.entries(value)) waiting.push(...partsOf(key, inner));
  }
  return null;
}

/** What a member of a node or a step holds. Attributes hold values, which the schema validates. */
function partsOf(key: string, value: unknown): readonly Work[] {
  const list = Array.isArray(value) ? value : [value];
  if (key === 'content') return list.map((each): Work => [each, 'node']);
  if (key === 'marks' || key === 'mark') return list.map((each): Work => [each, 'mark']);
  return key === 'slice' ? [[value, 'step']] : [];
}

function strangerAt(value: object, specs: Specs): string | null {
  const type: unknown = Reflect.get(value, 'type');
  if (typeof type !== 'string') return null;
  const spec = Object.hasOwn(specs, type) ? specs[type]?.spec : undefined;
  if (spec === undefined) return type;
  const attrs: unknown = Reflect.get(value, 'attrs');
  const names = typeof attrs === 'object' && attrs !== null ? Object.keys(attrs) : [];
  const stranger = names.find((name) => !Object.hasOwn(spec.attrs ?? {}, name));
  return stranger === undefined ? null : `${stranger} of ${type}`;
}
