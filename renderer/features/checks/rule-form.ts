import { readPhraseLines, writePhraseLine } from '#shared/checks/phrase-lines.ts';
import {
  type CapitalRule,
  type LookFor,
  type RuleContent,
  type RuleField,
  ruleContent,
} from '#shared/checks/style-rule.ts';

/** A rule as a person writes it: lists are lines of a text. */
export interface RuleForm
  extends Pick<RuleContent, 'name' | 'theme' | 'owner' | 'strength' | 'message' | 'reason'> {
  readonly kind: LookFor['kind'];
  readonly lines: string;
  readonly capitals: CapitalRule;
  /** The number that some kinds need. */
  readonly number: string;
  readonly exceptions: string;
  readonly fields: readonly RuleField[];
  readonly match: string;
  readonly pass: string;
}

export const emptyForm: RuleForm = {
  name: '',
  theme: 'word-choice',
  owner: '',
  strength: 'review',
  kind: 'phrases',
  lines: '',
  capitals: 'not-names',
  number: '10',
  exceptions: '',
  fields: ['headline', 'dek', 'body'],
  message: '',
  reason: '',
  match: '',
  pass: '',
};

export function toForm(rule: RuleContent): RuleForm {
  const { look, exceptions, fields, examples } = rule;
  const { name, theme, owner, strength, message, reason } = rule;
  return {
    ...{ name, theme, owner, strength, message, reason },
    kind: look.kind,
    lines: look.kind === 'phrases' ? look.lines.map(writePhraseLine).join('\n') : '',
    capitals: look.kind === 'phrases' ? look.capitals : 'not-names',
    number: numberOf(look),
    exceptions: exceptions.join('\n'),
    fields,
    match: examples.match.join('\n'),
    pass: examples.pass.join('\n'),
  };
}

function numberOf(look: LookFor): string {
  if (look.kind === 'small-numbers') return String(look.under);
  return look.kind === 'long-sentences' ? String(look.words) : emptyForm.number;
}

/** The form with something in every field that may not be empty, so that the rest can be judged while it is written. */
export function withStandIns(form: RuleForm): RuleForm {
  const { name, owner, message, fields } = form;
  return {
    ...form,
    name: name.trim() || '–',
    owner: owner.trim() || '–',
    message: message.trim() || '–',
    fields: fields.length === 0 ? emptyForm.fields : fields,
  };
}

/** The fields of the form that can be wrong. */
export type FormField =
  | 'name'
  | 'owner'
  | 'lines'
  | 'number'
  | 'exceptions'
  | 'fields'
  | 'message'
  | 'reason'
  | 'match'
  | 'pass';

/** The rule that a form says, or the fields in which it is none. */
export function toContent(
  form: RuleForm,
):
  | { readonly ok: true; readonly rule: RuleContent }
  | { readonly ok: false; readonly wrong: readonly FormField[] } {
  const { name, theme, owner, strength, fields, message, reason } = form;
  const read = ruleContent.safeParse({
    ...{ name, theme, owner, strength, message, reason },
    look: lookOf(form),
    exceptions: linesOf(form.exceptions),
    fields: [...fields],
    examples: { match: linesOf(form.match), pass: linesOf(form.pass) },
  });
  if (read.success) return { ok: true, rule: read.data };
  return { ok: false, wrong: [...new Set(read.error.issues.map(({ path }) => fieldAt(path.map(String))))] };
}

function lookOf({ kind, capitals, lines, number }: RuleForm): unknown {
  if (kind === 'phrases') return { kind, capitals, lines: readPhraseLines(lines) };
  if (kind === 'small-numbers') return { kind, under: Number(number) };
  if (kind === 'long-sentences') return { kind, words: Number(number) };
  return { kind };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The field that holds what the parser found fault with. */
function fieldAt([first = '', second = '']: readonly string[]): FormField {
  if (first === 'look') return second === 'lines' ? 'lines' : 'number';
  if (first === 'examples') return second === 'match' ? 'match' : 'pass';
  const plain = ['name', 'owner', 'exceptions', 'fields', 'message', 'reason'] as const;
  return plain.find((field) => field === first) ?? 'name';
}
