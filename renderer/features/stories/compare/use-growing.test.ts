// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useGrowing } from './use-growing.ts';

afterEach(() => vi.unstubAllGlobals());

/** Frames that pass when they are told to. */
function someFrames(): () => void {
  const waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => waiting.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => {
    waiting[number - 1] = () => undefined;
  });
  return () => act(() => waiting.at(-1)?.(0));
}

test('a long list is drawn in pieces, until all of it is there', () => {
  const frame = someFrames();
  const { result } = renderHook(() => useGrowing(100, 0));
  const drawn = [result.current];
  for (let passed = 0; passed < 3; passed += 1) {
    frame();
    drawn.push(result.current);
  }
  expect(drawn).toEqual([40, 80, 100, 100]);
});

test('what is looked at is drawn at once, with what stands behind it', () => {
  someFrames();
  const { result, rerender } = renderHook(({ least }) => useGrowing(1000, least), {
    initialProps: { least: 0 },
  });
  rerender({ least: 500 });
  expect(result.current).toBe(540);
});

test('a short list is there at once', () => {
  someFrames();
  expect(renderHook(() => useGrowing(7, 3)).result.current).toBe(7);
});
