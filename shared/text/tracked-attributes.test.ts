import { describe, expect, it } from 'vitest';
import { trackedAttributes } from './tracked-attributes.ts';

const stamp = { id: 's1', author: 'p1', at: 1 };
const paragraph = { ...stamp, type: 'paragraph', attrs: {}, was: null };

/** As many suggestions over one another as are asked for. */
function nested(levels: number): unknown {
  let was: unknown = null;
  for (let level = 0; level < levels; level += 1) was = { ...paragraph, was };
  return was;
}

describe('what suggestions keep in attributes', () => {
  it.each<[keyof typeof trackedAttributes, unknown]>([
    ['brk', null],
    ['brk', { ins: stamp }],
    ['brk', { ins: stamp, del: { ...stamp, author: 'p2' } }],
    ['was', { ...stamp, type: 'heading', attrs: { level: 2 }, was: paragraph }],
    ['was', nested(8)],
    ['old', []],
    ['old', [{ type: 'strong' }, { type: 'fmt', attrs: { ...stamp, old: [{ type: 'em' }] } }]],
  ])('takes %s %j', (name, value) => {
    expect(() => trackedAttributes[name](value)).not.toThrow();
  });

  it.each<[keyof typeof trackedAttributes, unknown]>([
    ['brk', 'ins'],
    ['brk', { ins: true }],
    ['brk', { moved: stamp }],
    ['was', { ...paragraph, type: 'headline' }],
    ['was', { ...paragraph, attrs: { level: { deep: 1 } } }],
    ['was', nested(5000)],
    ['old', null],
    ['old', [{ type: 'script' }]],
  ])('refuses %s that is not of its shape', (name, value) => {
    expect(() => trackedAttributes[name](value)).toThrow(RangeError);
  });
});
