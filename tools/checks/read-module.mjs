import { parseSync } from 'oxc-parser';

/**
 * @typedef {object} ModuleImport
 * @property {string} from As it is written.
 * @property {boolean} typeOnly
 * @property {number} line
 */

/**
 * @typedef {object} ModuleFacts
 * @property {ModuleImport[]} imports
 * @property {{ name: string, line: number }[]} identifiers
 * @property {{ callee: string, line: number }[]} calls The last two parts of each called expression, `webContents.send`.
 * @property {{ text: string, line: number }[]} texts String literals, and the beginnings of templates.
 * @property {boolean} onlyReexports
 */

/**
 * Reads from a source text what the layering is about.
 * @param {string} file Its name tells the language.
 * @param {string} source
 * @returns {ModuleFacts}
 */
export function readModule(file, source) {
  const { module, program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} cannot be read: ${errors[0].message}`);
  const lineAt = (/** @type {number} */ at) => source.slice(0, at).split('\n').length;
  const facts = { ...emptyFacts(), onlyReexports: isBarrel(module, program.body) };
  for (const found of module.staticImports) {
    // A type import inside an ordinary import statement still loads the module.
    const typeOnly =
      found.entries.length > 0 && /^import\s+type\b/.test(source.slice(found.start, found.end));
    facts.imports.push({ from: found.moduleRequest.value, typeOnly, line: lineAt(found.start) });
  }
  for (const found of module.staticExports) {
    const from = found.entries[0]?.moduleRequest?.value;
    const typeOnly = found.entries.every((entry) => entry.isType);
    if (from) facts.imports.push({ from, typeOnly, line: lineAt(found.start) });
  }
  walk(program, (node) => readNode(node, facts, lineAt));
  return facts;
}

/** @returns {ModuleFacts} */
function emptyFacts() {
  return { imports: [], identifiers: [], calls: [], texts: [], onlyReexports: false };
}

/**
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {readonly unknown[]} body
 */
function isBarrel(module, body) {
  const reexports = module.staticExports.filter((found) =>
    found.entries.every((entry) => entry.moduleRequest),
  );
  return body.length > 0 && reexports.length === body.length;
}

/** @typedef {{ [key: string]: unknown, type: string, start: number }} SyntaxNode */

/**
 * @param {unknown} value
 * @param {(node: SyntaxNode) => void} visit
 */
function walk(value, visit) {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') walk(inner, visit);
  }
}

/**
 * @param {unknown} value
 * @returns {value is SyntaxNode}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * @param {SyntaxNode} node
 * @param {ModuleFacts} facts
 * @param {(at: number) => number} lineAt
 */
function readNode(node, facts, lineAt) {
  const { type, start } = node;
  if (type === 'Identifier') facts.identifiers.push({ name: String(node.name), line: lineAt(start) });
  if (type === 'CallExpression') facts.calls.push({ callee: endOfCallee(node.callee), line: lineAt(start) });
  if (type === 'Literal' && typeof node.value === 'string') {
    facts.texts.push({ text: node.value, line: lineAt(start) });
  }
  if (type === 'TemplateElement') facts.texts.push({ text: rawText(node.value), line: lineAt(start) });
  if (type === 'ImportExpression' || type === 'TSImportType') {
    const source = node.source;
    if (isNode(source) && typeof source.value === 'string') {
      facts.imports.push({ from: source.value, typeOnly: type === 'TSImportType', line: lineAt(start) });
    }
  }
}

/** @param {unknown} value */
function rawText(value) {
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

/** @param {unknown} callee @returns {string} */
function endOfCallee(callee) {
  if (!isNode(callee)) return '';
  const property = callee.property;
  if (!isNode(property)) return typeof callee.name === 'string' ? callee.name : '';
  const object = callee.object;
  const owner = isNode(object) ? (isNode(object.property) ? object.property.name : object.name) : '';
  return `${String(owner ?? '')}.${String(property.name ?? '')}`;
}
