/** The forms of a verb, and of a noun as far as `s` goes. */
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and participle of the verbs that house rules are likely to name; the others go by rule. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  come: ['came', 'come'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  find: ['found', 'found'],
  flee: ['fled', 'fled'],
  fly: ['flew', 'flown'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
};

/** Verbs of several syllables whose last consonant is doubled, because the voice falls on the last. */
const doubling = /(?:mit|fer|cur|pel|rol|gin|bet|get|cel)$/;

/** One form of a word, in lower case. */
export function inflect(word: string, form: Form): string {
  const known = irregular[word];
  if (form === 'base') return word;
  if (form === 's') return withS(word);
  if (form === 'past') return known?.[0] ?? withEnding(word, 'ed');
  if (form === 'participle') return known?.[1] ?? withEnding(word, 'ed');
  return withEnding(word, 'ing');
}

/** Every form by its spelling; where two are spelled alike, the earlier one. */
export function formsOf(word: string): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const form of ['base', 's', 'past', 'participle', 'ing'] as const) {
    const spelled = inflect(word, form);
    if (!forms.has(spelled)) forms.set(spelled, form);
  }
  return forms;
}

function withS(word: string): string {
  if (word === 'be') return 'is';
  if (word === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|[^aeo]o)$/.test(word) || word === 'go') return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function withEnding(word: string, ending: 'ed' | 'ing'): string {
  if (/ie$/.test(word) && ending === 'ing') return `${word.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(word) && word.length > 2) return word.slice(0, -1) + ending;
  if (/ee$/.test(word) && ending === 'ed') return `${word}d`;
  if (/[^aeiou]y$/.test(word) && ending === 'ed') return `${word.slice(0, -1)}ied`;
  const closedShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word);
  const doubled = closedShort || (doubling.test(word) && !/[aeiou]{2}[^aeiou]$/.test(word));
  return doubled ? word + word.slice(-1) + ending : word + ending;
}
