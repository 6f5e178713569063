/**
 * The same range as `engines` in package.json. Written out, because it is asked before anything is installed.
 * @param {string} version For instance `20.19.0`.
 */
export function nodeSuits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}
