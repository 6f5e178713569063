import type { RuleTrial, TrialHit, TrialPassage } from '#shared/checks/listed-rule.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../../components/Button.tsx';
import { trialWords as words } from '../../../words/style.ts';

export interface TrialHitsProps {
  readonly trial: RuleTrial;
  readonly onOpenStory: (storyId: StoryId) => void;
}

/** What a rule found, by story, with the words round it. */
export function TrialHits({ trial, onOpenStory }: TrialHitsProps) {
  const { hits, storiesFound } = trial;
  return (
    <>
      {hits.length < storiesFound && <p className="soft">{words.first(hits.length)}</p>}
      <ol className="trial-hits" aria-label={words.hits}>
        {hits.map((hit) => (
          <li key={hit.storyId}>
            <StoryHits hit={hit} onOpen={() => onOpenStory(hit.storyId)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StoryHits({ hit, onOpen }: { readonly hit: TrialHit; readonly onOpen: () => void }) {
  const { slug, headline, found, passages } = hit;
  return (
    <>
      <div className="trial-story">
        <Button variant="quiet" aria-label={words.openStory(slug)} onClick={onOpen}>
          <span className="trial-slug">{slug}</span>
        </Button>
        <span className="trial-headline" title={headline}>
          {headline}
        </span>
      </div>
      {passages.map((passage) => (
        <Passage key={passage.at} passage={passage} />
      ))}
      {found > passages.length && <p className="soft">{words.more(found - passages.length)}</p>}
    </>
  );
}

function Passage({ passage }: { readonly passage: TrialPassage }) {
  const { before, words: found, after, replacement } = passage;
  return (
    <p className="rule-copy">
      {before}
      <mark className="rule-found">{found}</mark>
      {replacement !== null && <ins className="rule-proposed">{replacement}</ins>}
      {after}
    </p>
  );
}
