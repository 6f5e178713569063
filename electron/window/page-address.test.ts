import { expect, test } from 'vitest';
import { contentSecurityPolicy, mediaTypeOf, pageFile, pageUrl } from './page-address.ts';

test.each([
  [pageUrl, ['index.html']],
  ['app://stet/assets/main-BxY_12.js', ['assets', 'main-BxY_12.js']],
  ['app://stet/index.html?after=crash#x', ['index.html']],
  // The parser of addresses folds plain dots away itself; what is left lies inside.
  ['app://stet/../../etc/passwd', ['etc', 'passwd']],
  ['app://stet/%2e%2e/%2e%2e/etc/passwd', ['etc', 'passwd']],
])('%s names a file inside', (address, file) => {
  expect(pageFile(address)).toEqual(file);
});

test.each([
  'app://stet/',
  'app://other/index.html',
  'app://stet.evil/index.html',
  'https://stet/index.html',
  'file:///etc/passwd',
  'app://stet/assets%2f..%2f..%2fmain%2fmain.js',
  'app://stet/..%2f..%2fpackage.json',
  'app://stet/..%5c..%5cpackage.json',
  'app://stet/%00',
  'app://stet/%ff',
  'app://stet/.env',
  'not an address',
])('%s names nothing', (address) => {
  expect(pageFile(address)).toBeNull();
});

test('only what the build makes has a media type', () => {
  expect(mediaTypeOf('a.b.js')).toBe('text/javascript; charset=utf-8');
  expect(mediaTypeOf('store.db')).toBeNull();
});

test('the policy allows nothing written into the page and nothing from elsewhere', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*|data:|blob:/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
});
