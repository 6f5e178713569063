import { createStoryCopyRecords, type StoryCopy } from '#db/checks/story-copy-records.ts';
import type { ReadableDatabase } from '#db/database-handles.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { checkHouseStyle, type HouseStyle, mayFind, readyHouseStyle } from '#shared/checks/house-style.ts';
import type { RuleTrial, TrialHit, TrialPassage, TrialText } from '#shared/checks/listed-rule.ts';
import { type RuleContent, ruleId } from '#shared/checks/style-rule.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { DocumentJson } from '#shared/text/document-json.ts';
import { project } from '#shared/text/projection.ts';

export interface Trial {
  readonly rule: RuleContent;
  readonly text: TrialText;
  /** Told from time to time how many of the stories were read, 0 to 1, and how often something was found. */
  readonly onProgress: (done: number, found: number) => void;
}

/** More stories than anybody reads through; the numbers count all of them. */
const mostHits = 300;
const mostPassages = 3;
/** Characters shown on either side. */
const around = 60;
const pageSize = 100;

/** Holds every story that is not archived against a rule. Nothing is written. */
export function tryRule(database: ReadableDatabase, { rule, text, onProgress }: Trial): RuleTrial {
  const records = createStoryCopyRecords(database);
  const style = readyHouseStyle([{ ...rule, id: ruleId.parse('trial'), status: 'draft', since: null }]);
  const all = records.countStories(text);
  const hits: TrialHit[] = [];
  let [stories, storiesFound, found] = [0, 0, 0];
  for (const copy of records.eachStory(text, pageSize)) {
    stories += 1;
    const hit = hitIn(copy, style);
    if (hit !== null) {
      storiesFound += 1;
      found += hit.found;
      if (hits.length < mostHits) hits.push(hit);
    }
    if (stories % pageSize === 0) onProgress(Math.min(1, stories / Math.max(1, all)), found);
  }
  return { stories, storiesFound, found, hits };
}

function hitIn({ id, slug, headline, body, document }: StoryCopy, style: HouseStyle): TrialHit | null {
  // Most stories say nothing of what a rule looks for, which is seen without reading them.
  if (!mayFind(style, body) && !mayFind(style, document)) return null;
  const passages = passagesIn(document, style);
  if (passages.length === 0) return null;
  return { storyId: id, slug, headline, found: passages.length, passages: passages.slice(0, mostPassages) };
}

function passagesIn(stored: string, style: HouseStyle): readonly TrialPassage[] {
  const document: DocumentJson = JSON.parse(stored);
  const checked = checkDocument(document);
  // A text that this Stet does not know is for those to mend who open it; there is nothing to find in it here.
  if (!checked.ok) return [];
  const { text, blocks } = project(checked.document, 'final');
  return blocks.flatMap(({ type, start, end }) => {
    const line = text.slice(start, end);
    return checkHouseStyle(style, { type, text: line }).map((finding) => ({
      at: start + finding.range.start,
      ...passageOf(finding, line),
    }));
  });
}

function passageOf({ range, words, replacements }: Finding, line: string): Omit<TrialPassage, 'at'> {
  const before = line.slice(0, range.start);
  const after = line.slice(range.end);
  return {
    before: before.length > around ? `…${before.slice(-around).replace(/^\S*\s/, '')}` : before,
    words,
    after: after.length > around ? `${after.slice(0, around).replace(/\s\S*$/, '')}…` : after,
    replacement: replacements[0] ?? null,
  };
}
