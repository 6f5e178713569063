import { useEffect, useState } from 'react';
import type { OpenedIdentity } from '#shared/claims/sources/sealed-identity.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../../../components/Button.tsx';
import { identityWords } from '../../../../words/identities.ts';

export interface ShownIdentityProps {
  readonly opened: OpenedIdentity;
  /** Stories that rest on the source, of which nobody has vouched yet that they do not name it. */
  readonly stories: readonly RestingStory[];
  readonly onVouch: (storyId: StoryId) => void;
  readonly onHide: () => void;
}

export interface RestingStory {
  readonly storyId: StoryId;
  readonly slug: string;
}

const words = identityWords.opening;

/** Long enough to read a name and dial a number. */
const shownSeconds = 30;

/** Who a source is, with the time that is left, and where the stories name the same person. */
export function ShownIdentity({ opened, stories, onVouch, onHide }: ShownIdentityProps) {
  const { identity, namedSource, conflicts } = opened;
  const [left, setLeft] = useState(shownSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onHide();
  }, [left, onHide]);
  return (
    <div className="shown-identity">
      <p className="shown-name">{identity.name}</p>
      {identity.contact !== '' && <p>{identity.contact}</p>}
      {namedSource !== null && <p>{words.alsoNamed(namedSource.name)}</p>}
      {conflicts.length === 0 ? (
        <p className="soft">{words.clear}</p>
      ) : (
        <ul>
          {conflicts.map(({ kind, slug, named }) => (
            <li key={`${kind} ${slug} ${named}`} className="field-error">
              {words.conflicts[kind](slug)}
            </li>
          ))}
        </ul>
      )}
      {stories
        .filter(({ storyId }) => conflicts.every((each) => each.storyId !== storyId))
        .map(({ storyId, slug }) => (
          <Button key={storyId} className="sealed-vouch" onClick={() => onVouch(storyId)}>
            {words.vouchClear(slug)}
          </Button>
        ))}
      <p className="soft" role="timer">
        {words.left(Math.max(left, 0))}
      </p>
    </div>
  );
}
