import type { Deed, JournalEntry, JsonValue } from '#shared/journal/journal-entry.ts';
import { houseFieldWords } from './house.ts';

/** Sentences around the journal; what its entries say is made of `deedPhrase`. */
export const journalWords = {
  title: 'Journal',
  lead: 'Everything that was done here, by whom and when. Nothing in it can be changed or taken away.',
  list: 'Entries of the journal, newest first',
  empty: 'Nothing has been done yet.',
  emptyStory: 'Nothing has been done with this story yet.',
  failed: 'The journal could not be read.',
  retry: 'Read it again',
  verify: 'Verify the journal',
  verifying: 'Every entry is being checked…',
  verifyLead: 'Checks every number, hash and signature from the first entry on. Outside Stet: stet verify.',
  broken:
    'Somebody changed the file outside Stet, or the disk is failing. Keep a copy of the data folder as it is before anything else is done.',
  signed: 'Signed',
  entry: (seq: number) => `Entry ${seq}`,
} as const;

/** What was done, as the rest of a sentence that begins with the person's name. */
export function deedPhrase({ deed, payload }: Pick<JournalEntry, 'deed' | 'payload'>): string {
  return phrases[deed]((name) => said(payload, name));
}

/** Says a member of the payload: `say('slug')`. Older entries may lack it, which reads as three dots. */
type Say = (name: string) => string;

const phrases: { readonly [D in Deed]: (say: Say) => string } = {
  'person.created': (say) => `made the profile ${say('name')}`,
  'person.sealing-key-made': () => 'got a key for sealed identities',
  'person.signed-in': () => 'signed in',
  'person.signed-out': () => 'signed out',
  'story.created': (say) => `made the story ${say('slug')}`,
  'story.renamed': (say) => `changed the slug from ${say('from')} to ${say('to')}`,
  'story.archived': (say) => `archived ${say('slug')}`,
  'story.restored': (say) => `put ${say('slug')} back on the desk`,
  'story.published': (say) => `published revision ${say('number')}: ${say('where')}${queriesLeft(say)}`,
  'draft.sealed': (say) => `edited the draft up to version ${say('toVersion')}`,
  'version.kept': (say) =>
    say('reason') === 'restore'
      ? 'kept the draft before setting it back'
      : `kept the version “${say('name')}”`,
  'version.named': (say) => `named a version “${say('name')}”`,
  'claim.added': (say) => `marked a claim: “${say('quote')}”`,
  'claim.edited': (say) => `changed a claim’s kind or note: ${say('kind')}`,
  'claim.attributed': (say) => `gave a claim a source, ${say('terms')}, ${say('hand')}`,
  'claim.detached': () => 'took a source off a claim',
  'claim.verified': (say) => `recorded a finding on a claim: ${say('state')}`,
  'attribution.edited': (say) =>
    `changed how a source stands behind a claim: ${say('terms')}, ${say('hand')}`,
  'source.approved': (say) => `approved the use of an unnamed source, as ${say('level')}`,
  'claim.removed': (say) => `took out the claim “${say('quote')}”`,
  'claim.related': (say) => `related two claims: ${say('kind')}`,
  'claim.unrelated': (say) => `took back that two claims are related: ${say('kind')}`,
  'evidence.added': (say) => `put down evidence: ${say('kind')}`,
  'evidence.tied': () => 'tied evidence to what it shows',
  'evidence.untied': () => 'took evidence off what it was tied to',
  'evidence.removed': (say) => `took evidence out: ${say('reason')}`,
  'claim.put-back': (say) => `put back the claim “${say('quote')}”`,
  'passage.kept': (say) => `stood by a passage as it reads now: “${say('quote')}”`,
  'passage.moved': (say) => `moved a pin from “${say('from')}” to “${say('quote')}”`,
  'passage.put-back': (say) => `took back a decision on “${say('from')}”`,
  'proposals.refused': (say) => `refused proposed claims: ${say('count')}`,
  'query.asked': (say) => `asked about “${say('quote')}”`,
  'query.answered': (say) => `answered a query on “${say('quote')}”`,
  'query.commented': (say) => `commented on a query on “${say('quote')}”`,
  'query.addressed': (say) => `addressed a query on “${say('quote')}” to another person`,
  'query.resolved': (say) => `resolved a query on “${say('quote')}”`,
  'query.reopened': (say) => `opened a query on “${say('quote')}” again`,
  'source.added': (say) => `entered the source ${say('name')}`,
  'source.edited': (say) => `changed the source ${say('after.name')}`,
  'source.merged': (say) => `merged the source ${say('from')} into ${say('into')}`,
  'source.unmerged': (say) => `took the source ${say('from')} apart from ${say('into')}`,
  'source.distinguished': (say) => `said that ${say('from')} and ${say('into')} are two sources`,
  'source.profile-edited': (say) => `changed what is known of the source ${say('name')}`,
  'identity.sealed': () => 'sealed who an unnamed source is',
  'identity.resealed': () => 'sealed anew who an unnamed source is',
  'identity.opened': () => 'opened who an unnamed source is',
  'identity.destroyed': (say) => `destroyed the sealed identity of a source: ${say('reason')}`,
  'attestation.made': (say) => `vouched for an unnamed source: ${say('kind')}`,
  'attestation.withdrawn': () => 'took back what they vouched for about a source',
  'comment.asked': (say) => `asked a source for comment, by ${say('way')}`,
  'comment.tried': (say) => `tried again to get a comment, by ${say('way')}`,
  'comment.answered': (say) => `recorded what came of a request for comment: ${say('outcome')}`,
  'request.taken-in': (say) => `took in a correction request on “${say('quote')}”`,
  'request.triaged': (say) => `triaged a correction request: ${say('severity')} severity`,
  'request.noted': () => 'added a note to a correction request',
  'request.decided': (say) => `decided a correction request: ${say('kind')}`,
  'request.reopened': (say) => `opened a correction request again: ${say('reason')}`,
  'request.closed': (say) => `closed a correction request: ${say('outcome')}`,
  'notice.written': (say) => `wrote a notice: “${say('text')}”`,
  'notice.approved': () => 'approved a notice, its change and its place',
  'finding.ignored': (say) => `ignored a finding (${say('scope')}): “${say('words')}”`,
  'finding.taken-back': (say) => `took back that “${say('words')}” is ignored`,
  'word.added': (say) => `added “${say('word')}” to the house’s words`,
  'word.removed': (say) => `took “${say('word')}” out of the house’s words`,
  'words.imported': (say) => `imported ${say('added')} words into the house’s list`,
  'rule.saved': (say) => `saved the style rule “${say('name')}”`,
  'rule.status-changed': (say) => `made the style rule “${say('name')}” ${say('to')}`,
  'rules.imported': (say) => `imported style rules: ${say('added')} new, ${say('changed')} changed`,
  'standards.changed': (say) =>
    `changed how strictly the house holds to its standards: ${say('after.preset')}`,
  'quotation.answered-for': (say) =>
    `answered for a changed quotation: “${say('now')}”, because: ${say('reason')}`,
  'house.changed': (say) => `changed how the house writes${houseChanges(say)}`,
  'export.written': (say) => `wrote an export: ${say('format')}`,
};

/** Why a publication went out over unresolved queries; most leave none. */
function queriesLeft(say: Say): string {
  const reason = say('openQueries.reason');
  return reason === unsaid
    ? ''
    : `, with ${say('openQueries.count')} unresolved ${say('openQueries.count') === '1' ? 'query' : 'queries'}, because: ${reason}`;
}

/** The house's settings that the entry names, each with what it is now; a deed names only what it changed. */
function houseChanges(say: Say): string {
  const changes = Object.entries(houseFieldWords)
    .map(([field, words]) => ({ words, to: say(`${field}.to`) }))
    .filter(({ to }) => to !== unsaid)
    .map(({ words, to }) => `${words.toLowerCase()} to ${to}`);
  return changes.length === 0 ? '' : `: ${changes.join(', ')}`;
}

/** What stands for a member that the entry lacks. */
const unsaid = '…';

/** A row of the journal is one line; the words themselves are in the story and the request. */
const longest = 90;

/** The member of the payload under a path like `after.name`; words of our lists lose their hyphens. */
function said(payload: JsonValue, path: string): string {
  let value: unknown = payload;
  for (const name of path.split('.')) {
    // Arrays are objects too, and have no members of these names.
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return unsaid;
  const text =
    /^[a-z]+(-[a-z]+)+$/.test(String(value)) && !keptAsWritten.includes(path)
      ? String(value).replaceAll('-', ' ')
      : String(value);
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

/** Slugs have hyphens of their own. */
const keptAsWritten: readonly string[] = ['slug', 'from', 'to', 'where'];
