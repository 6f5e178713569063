import { ArrowDown, ArrowLeftRight, ArrowUp, X } from 'lucide-react';
import { type TextRef, textKey } from '#shared/stories/text-ref.ts';
import { Button } from '../../../../components/Button.tsx';
import { Checkbox } from '../../../../components/Checkbox.tsx';
import { IconButton } from '../../../../components/IconButton.tsx';
import { SelectField } from '../../../../components/SelectField.tsx';
import { compareWords as words } from '../../../../words/compare.ts';
import { type CompareLayout, compareLayouts } from '../compare-store.ts';

/** A text that can be compared, as the choices name it. */
export interface TextChoice {
  readonly ref: TextRef;
  readonly label: string;
}

export interface CompareBarProps {
  /** Every text of the story, the draft first. */
  readonly choices: readonly TextChoice[];
  readonly before: TextRef;
  readonly after: TextRef;
  readonly layout: CompareLayout;
  readonly onlyChanged: boolean;
  readonly active: number;
  /** How many changes there are; null while that is not known. */
  readonly count: number | null;
  /** What each key does, as a person reads it. */
  readonly keys: Readonly<Record<'next' | 'previous' | 'layout', string | undefined>>;
  readonly onTexts: (before: TextRef, after: TextRef) => void;
  readonly onLayout: (layout: CompareLayout) => void;
  readonly onOnlyChanged: (onlyChanged: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Which texts are compared, how they are shown, and the way from one change to the next. */
export function CompareBar(props: CompareBarProps) {
  const { before, after, layout, count, active, keys } = props;
  return (
    <header className="compare-bar">
      <div className="compare-texts">
        <Choice
          {...props}
          label={words.before}
          chosen={before}
          onChoose={(ref) => props.onTexts(ref, after)}
        />
        <IconButton label={words.swap} onClick={() => props.onTexts(after, before)}>
          <ArrowLeftRight aria-hidden="true" size={16} />
        </IconButton>
        <Choice
          {...props}
          label={words.after}
          chosen={after}
          onChoose={(ref) => props.onTexts(before, ref)}
        />
        <IconButton label={words.close} shortcut="Esc" side="left" onClick={props.onClose}>
          <X aria-hidden="true" size={18} />
        </IconButton>
      </div>
      <div className="compare-ways">
        <fieldset className="compare-layouts">
          <legend className="visually-hidden">{words.layout}</legend>
          {compareLayouts.map((each) => (
            <Button
              key={each}
              variant="quiet"
              aria-pressed={each === layout}
              title={keys.layout}
              onClick={() => props.onLayout(each)}
            >
              {words.layouts[each]}
            </Button>
          ))}
        </fieldset>
        <Checkbox label={words.onlyChanged} checked={props.onlyChanged} onChange={props.onOnlyChanged} />
        <span className="compare-gap" />
        {count !== null && count > 0 && (
          <span className="soft" aria-live="polite">
            {words.at(active + 1, count)}
          </span>
        )}
        <IconButton
          label={words.previous}
          shortcut={keys.previous}
          disabled={count === null || count === 0}
          onClick={() => props.onStep(-1)}
        >
          <ArrowUp aria-hidden="true" size={16} />
        </IconButton>
        <IconButton
          label={words.next}
          shortcut={keys.next}
          disabled={count === null || count === 0}
          side="left"
          onClick={() => props.onStep(1)}
        >
          <ArrowDown aria-hidden="true" size={16} />
        </IconButton>
      </div>
    </header>
  );
}

interface ChoiceProps {
  readonly choices: readonly TextChoice[];
  readonly label: string;
  readonly chosen: TextRef;
  readonly onChoose: (ref: TextRef) => void;
}

function Choice({ choices, label, chosen, onChoose }: ChoiceProps) {
  const options = choices.map((each) => ({ value: textKey(each.ref), label: each.label }));
  return (
    <SelectField
      label={label}
      value={textKey(chosen)}
      options={options}
      onChange={(key) => {
        const choice = choices.find(({ ref }) => textKey(ref) === key);
        if (choice !== undefined) onChoose(choice.ref);
      }}
    />
  );
}
