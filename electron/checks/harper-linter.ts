// Harper behind our own words: paragraphs in, findings out. It runs in a process of its own, because it needs
// some 400 MB and a right to compile WebAssembly that the window's policy does not give.
import { createBinaryModuleFromUrl, Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js';
import { type LanguageLint, spellingRule } from '#shared/checks/language-lint.ts';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import { rulesOfTheHouse } from './harper-rules.ts';

export interface HarperLinter {
  /** Findings in one paragraph, in its order. */
  readonly check: (paragraph: string, dialect: HouseSettings['dialect']) => Promise<LanguageLint[]>;
}

const harperDialects: Readonly<Record<HouseSettings['dialect'], Dialect>> = {
  american: Dialect.American,
  british: Dialect.British,
  australian: Dialect.Australian,
  canadian: Dialect.Canadian,
  indian: Dialect.Indian,
};

/** More replacements than a person compares at a glance, and than there are keys for. */
const mostReplacements = 3;

/**
 * Loads Harper from its binary. The bytes go in as a `blob:` address: Harper reads a `file:` address without
 * decoding it, so that a folder with a space in its name would end the process.
 */
export async function createHarperLinter(wasm: Uint8Array<ArrayBuffer>): Promise<HarperLinter> {
  const url = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }));
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(url, 'slim') });
  await linter.setup();
  URL.revokeObjectURL(url);
  let dialect: HouseSettings['dialect'] | null = null;

  const setDialect = async (wanted: HouseSettings['dialect']): Promise<void> => {
    if (wanted === dialect) return;
    // It also makes Harper forget words and rules; of words it is told none, because known ones are
    // taken out where the findings are drawn.
    await linter.setDialect(harperDialects[wanted]);
    await linter.setLintConfig({ ...(await linter.getDefaultLintConfig()), ...rulesOfTheHouse });
    dialect = wanted;
  };

  return {
    async check(paragraph, wanted) {
      await setDialect(wanted);
      const byRule = await linter.organizedLints(paragraph, { language: 'plaintext' });
      return Object.entries(byRule)
        .flatMap(([ruleId, lints]) => lints.map((lint) => read(ruleId, lint)))
        .sort((one, other) => one.start - other.start || other.end - one.end);
    },
  };
}

/** Copies a finding out of Harper's memory and gives that back: nobody else would. */
function read(ruleId: string, lint: Lint): LanguageLint {
  const span = lint.span();
  const suggestions = lint.suggestions();
  const words = lint.get_problem_text();
  const replacements = suggestions.map((suggestion) => {
    const text = suggestion.get_replacement_text();
    return suggestion.kind() === SuggestionKind.InsertAfter ? words + text : text;
  });
  const copy = {
    ruleId,
    start: span.start,
    end: span.end,
    message: messageOf(ruleId, lint.message()),
    replacements: [...new Set(replacements)].slice(0, mostReplacements),
  };
  for (const each of [span, ...suggestions, lint]) each.free();
  return copy;
}

/** Of a word that no dictionary has Harper asks a question that leads nowhere; code marks are not how we quote. */
function messageOf(ruleId: string, message: string): string {
  return ruleId === spellingRule ? 'In no dictionary.' : message.replace(/`([^`]*)`/g, '“$1”');
}
