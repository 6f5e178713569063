import type { Finding } from '#shared/checks/finding.ts';
import { checkHouseStyle, readyHouseStyle } from '#shared/checks/house-style.ts';
import { exampleBlock } from '#shared/checks/rule-faults.ts';
import { type RuleContent, ruleId } from '#shared/checks/style-rule.ts';
import { ruleFormWords as words } from '../../../words/style.ts';

export interface RuleExamplesProps {
  readonly rule: RuleContent;
}

/** What the rule does with its examples as it is written now: the words it finds, and what it would put there. */
export function RuleExamples({ rule }: RuleExamplesProps) {
  const style = readyHouseStyle([{ ...rule, id: ruleId.parse('example'), status: 'draft', since: null }]);
  const type = exampleBlock(rule.fields);
  // An example may stand there twice while it is written.
  const examples = [...new Set([...rule.examples.match, ...rule.examples.pass])];
  if (examples.length === 0) return null;
  return (
    <section className="rule-examples" aria-label={words.examples}>
      <h3>{words.examples}</h3>
      <ul>
        {examples.map((text) => (
          <li key={text}>
            <Example text={text} findings={checkHouseStyle(style, { type, text })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ExampleProps {
  readonly text: string;
  readonly findings: readonly Finding[];
}

function Example({ text, findings }: ExampleProps) {
  if (findings.length === 0) {
    return (
      <>
        <span className="rule-copy">{text}</span> <span className="soft">({words.findsNothing})</span>
      </>
    );
  }
  return (
    <span className="rule-copy">
      {findings.map(({ range, words: found, replacements }, index) => (
        <span key={range.start}>
          {text.slice(findings[index - 1]?.range.end ?? 0, range.start)}
          <mark className="rule-found">{found}</mark>
          {replacements[0] !== undefined && <ins className="rule-proposed">{replacements[0]}</ins>}
        </span>
      ))}
      {text.slice(findings.at(-1)?.range.end ?? 0)}
    </span>
  );
}
