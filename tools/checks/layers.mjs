import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, posix } from 'node:path';
import { extraForTests, names, packagesOnlyByName, sqlHome, uses, zones } from './layer-table.mjs';
import { matchesAny, matchPath } from './path-pattern.mjs';
import { readModule } from './read-module.mjs';
import { listSourceFiles } from './source-files.mjs';

/** @typedef {import('./read-module.mjs').ModuleFacts} ModuleFacts */
/** @typedef {import('./read-module.mjs').ModuleImport} ModuleImport */
/** @typedef {import('./layer-table.mjs').Zone} Zone */

// Loose on purpose: a sentence that begins like a statement is rarer than a statement in the wrong place.
const sqlStart =
  /^\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)|PRAGMA|BEGIN\s+IMMEDIATE)\b/s;

/**
 * Says where the sources break the layering of layer-table.mjs.
 * @param {string} root
 * @returns {string[]} One line for each place: file, line, rule.
 */
export function checkLayers(root) {
  return listSourceFiles(root).flatMap((file) =>
    checkFile(file, readFileSync(join(root, file), 'utf8'), root),
  );
}

/**
 * @param {string} file By its path from the root.
 * @param {string} source
 * @param {string} [root] Where imports are looked for; without it they are not.
 * @returns {string[]}
 */
export function checkFile(file, source, root) {
  const facts = readModule(file, source);
  return [
    ...checkName(file, facts),
    ...checkImports(file, facts),
    ...checkUses(file, facts),
    ...(root ? checkThatTheyExist(file, facts, root) : []),
  ];
}

/** @param {string} file @param {ModuleFacts} facts */
function checkName(file, facts) {
  const [name = ''] = basename(file).split('.');
  const isIndex = name === 'index' && !names.indexHome.includes(file);
  return isIndex || facts.onlyReexports || names.forbidden.includes(name) ? [`${file}: ${names.rule}`] : [];
}

/** @param {string} file @param {ModuleFacts} facts */
function checkImports(file, facts) {
  const place = placeOf(file);
  if (!place)
    return [
      `${file}: no zone of tools/checks/layer-table.mjs fits this file; give it a place in the architecture.`,
    ];
  return facts.imports
    .filter((found) => !isAllowed(found, file, place))
    .map((found) => `${file}:${found.line}: imports ${found.from}. ${place.zone.rule}`);
}

/**
 * @param {string} file
 * @returns {{ zone: Zone, words: Record<string, string> } | null}
 */
function placeOf(file) {
  for (const zone of zones) {
    for (const pattern of zone.files) {
      const words = matchPath(pattern, file);
      if (words) return { zone, words };
    }
  }
  return null;
}

/**
 * @param {ModuleImport} found
 * @param {string} file
 * @param {{ zone: Zone, words: Record<string, string> }} place
 */
function isAllowed(found, file, { zone, words }) {
  const isTest = matchesAny(extraForTests.files, file);
  const target = resolveImport(file, found.from);
  if (target === null)
    return isPackageAllowed(found.from, [...zone.packages, ...(isTest ? extraForTests.packages : [])]);
  if (matchesAny(zone.may, target, words)) return true;
  if (found.typeOnly && matchesAny(zone.mayTypes ?? [], target, words)) return true;
  return isTest && matchesAny(extraForTests.may, target, { layer: file.split('/')[0] ?? '' });
}

/**
 * @param {string} file
 * @param {string} from
 * @returns {string | null} The path from the root, or null for a package.
 */
function resolveImport(file, from) {
  if (from.startsWith('#')) return from.slice(1);
  // Vite's questions about a file (`?url`, `?worker`) come after its name.
  return from.startsWith('.') ? posix.join(posix.dirname(file), from.replace(/\?.*$/, '')) : null;
}

/** @param {string} from @param {readonly string[]} allowed */
function isPackageAllowed(from, allowed) {
  if (isBuiltin(from)) return allowed.includes('node:*');
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  return allowed.includes(name) || (allowed.includes('*') && !packagesOnlyByName.includes(name));
}

/** @param {string} file @param {ModuleFacts} facts */
function checkUses(file, facts) {
  const problems = [];
  for (const use of uses) {
    if (file.startsWith('tools/') || matchesAny(use.home, file)) continue;
    for (const { name, line } of facts.identifiers)
      if (name === use.name) problems.push(`${file}:${line}: ${use.rule}`);
    for (const { callee, line } of facts.calls) {
      if (use.call && callee.endsWith(use.call)) problems.push(`${file}:${line}: ${use.rule}`);
    }
  }
  if (matchesAny(sqlHome.files, file)) return problems;
  return [
    ...problems,
    ...facts.texts
      .filter(({ text }) => sqlStart.test(text))
      .map(({ line }) => `${file}:${line}: ${sqlHome.rule}`),
  ];
}

/** @param {string} file @param {ModuleFacts} facts @param {string} root */
function checkThatTheyExist(file, facts, root) {
  return facts.imports
    .map((found) => ({ ...found, target: resolveImport(file, found.from) }))
    .filter(({ target }) => target !== null && !existsSync(join(root, target)))
    .map(
      ({ from, line }) =>
        `${file}:${line}: imports ${from}, which is not there (imports name the file with its ending).`,
    );
}
