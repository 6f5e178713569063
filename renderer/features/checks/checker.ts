import type { Node } from 'prosemirror-model';
import { agreementFindings } from '#shared/checks/agreement.ts';
import { type Finding, inReadingOrder } from '#shared/checks/finding.ts';
import { checkHouseStyle, type HouseStyle, readyHouseStyle } from '#shared/checks/house-style.ts';
import { ignoring } from '#shared/checks/ignored-finding.ts';
import { knowing } from '#shared/checks/known-words.ts';
import { isReadForLanguage, languageFindings } from '#shared/checks/language-findings.ts';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import { storyFindings } from '#shared/checks/story-findings.ts';
import type { StyleRule } from '#shared/checks/style-rule.ts';
import { type BlockFacts, blockFacts } from '#shared/claims/headline/headline-findings.ts';
import type { ChecksMemory } from '#shared/ipc/checks-calls.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { LanguageReader } from './language-reader.ts';
import { type CheckableText, checkableText, type PlacedFinding, placeFindings } from './placed-finding.ts';

/** How the check of language stands. */
export type LanguageStatus =
  | { readonly kind: 'off' }
  /** The first answer takes seconds: the check is loaded for it. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface CheckerOptions {
  readonly reader: LanguageReader;
  /** Lets the window do what is more urgent, as drawing a key; then goes on. */
  readonly pause: () => Promise<void>;
  readonly onFindings: (findings: readonly PlacedFinding[], document: Node) => void;
  readonly onLanguage: (status: LanguageStatus) => void;
}

/** Everything that a run looks at. */
export interface ToCheck {
  readonly document: Node;
  readonly storyId: StoryId;
  readonly memory: ChecksMemory;
  readonly withLanguage: boolean;
}

/** A key waits for this at most: half of a frame, in milliseconds. */
const slice = 8;

/** Findings of a long text are drawn this often while it is read, in milliseconds: each time all are placed. */
const tellMs = 500;

/**
 * Checks a text in the pauses of whoever writes it. A new run ends the one before it, which leaves behind what
 * it has read: only blocks whose words are new cost anything.
 */
export class Checker {
  readonly #options: CheckerOptions;
  #turn = 0;
  /** The rules as they were given, and made ready for running. */
  #rules = '[]';
  #style: HouseStyle = readyHouseStyle([]);
  /** By type and words of the block. Style rules and agreement need nothing else. */
  #own = new Map<string, readonly Finding[]>();
  /** What of each block can be held against the headline, by its words. */
  #facts = new Map<string, BlockFacts>();
  /** What one block says against another, of the blocks of the last run. */
  #across: ReadonlyMap<CheckedBlock, readonly Finding[]> = new Map();

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  /** Ends the run under way, if there is one. */
  stop(): void {
    this.#turn += 1;
  }

  /** Takes the house's live rules of style; what other ones have found is forgotten. */
  setRules(rules: readonly StyleRule[]): void {
    const given = JSON.stringify(rules);
    if (given === this.#rules) return;
    this.#rules = given;
    this.#style = readyHouseStyle(rules);
    this.#own.clear();
  }

  /** Runs until everything is read, or another run begins. */
  async run(wanted: ToCheck): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isMine = (): boolean => turn === this.#turn;
    const text = checkableText(wanted.document);
    if (!(await this.#readStyle(text, isMine))) return;
    const findingsIn = this.#findingsIn(wanted);
    const tell = (): void => this.#options.onFindings(placeFindings(text, findingsIn), wanted.document);
    tell();
    if (!wanted.withLanguage) return this.#options.onLanguage({ kind: 'off' });
    const paragraphs = text.blocks.filter(isReadForLanguage).map((block) => block.text);
    await this.#readLanguage(paragraphs, isMine, tell);
  }

  /** False where another run has begun meanwhile. */
  async #readStyle({ blocks }: CheckableText, isMine: () => boolean): Promise<boolean> {
    const kept = new Map<string, readonly Finding[]>();
    const facts = new Map<string, BlockFacts>();
    let begun = performance.now();
    for (const block of blocks) {
      const key = `${block.type}\n${block.text}`;
      kept.set(key, this.#own.get(key) ?? this.#ownFindings(block));
      facts.set(block.text, this.#facts.get(block.text) ?? blockFacts(block.text));
      if (performance.now() - begun < slice) continue;
      await this.#options.pause();
      if (!isMine()) return false;
      begun = performance.now();
    }
    this.#own = kept;
    this.#facts = facts;
    if (!isMine()) return false;
    this.#across = storyFindings(blocks, ({ text }) => facts.get(text) ?? blockFacts(text));
    return true;
  }

  #ownFindings(block: CheckedBlock): readonly Finding[] {
    return [...checkHouseStyle(this.#style, block), ...agreementFindings(block)];
  }

  async #readLanguage(paragraphs: readonly string[], isMine: () => boolean, tell: () => void): Promise<void> {
    const { reader, onLanguage } = this.#options;
    const total = new Set(paragraphs).size;
    // A run that this one has ended may still wait for an answer, which is one of ours as well.
    await reader.settled();
    if (!isMine()) return;
    let told = performance.now();
    for (let left = reader.missing(paragraphs); left.length > 0; left = reader.missing(left)) {
      const done = total - left.length;
      onLanguage(done === 0 ? { kind: 'starting' } : { kind: 'checking', done, total });
      const failure = await reader.readSome(left);
      if (!isMine()) return;
      if (failure !== null) return onLanguage({ kind: 'failed', failure });
      if (performance.now() - told < tellMs) continue;
      tell();
      told = performance.now();
    }
    tell();
    reader.keepOnly(paragraphs);
    onLanguage({ kind: 'done' });
  }

  /** The findings of a block, which are made once in a run: as soon as everything about it is read. */
  #findingsIn({ storyId, memory, withLanguage }: ToCheck): (block: CheckedBlock) => readonly Finding[] {
    const isKnown = knowing(memory.words);
    const isIgnored = ignoring(memory.ignored, storyId);
    const made = new Map<CheckedBlock, readonly Finding[]>();
    return (block) => {
      const before = made.get(block);
      if (before !== undefined) return before;
      const isRead = withLanguage && isReadForLanguage(block);
      const lints = isRead ? this.#options.reader.lintsOf(block.text) : null;
      const style = this.#own.get(`${block.type}\n${block.text}`) ?? [];
      const own = [...style, ...(this.#across.get(block) ?? [])];
      const all = lints === null ? own : [...own, ...unsaid(languageFindings(block, lints, isKnown), own)];
      const findings = inReadingOrder(all.filter((finding) => !isIgnored(block.text, finding)));
      if (lints !== null || !isRead) made.set(block, findings);
      return findings;
    };
  }
}

/** Where the house has a rule for the same words it speaks, because it can say why. */
function unsaid(findings: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const said = new Set(own.map(({ range: { start, end } }) => `${start}-${end}`));
  return findings.filter(({ range: { start, end } }) => !said.has(`${start}-${end}`));
}
