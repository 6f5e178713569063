-- Written by `npm run schema` from the migrations. Schema 20.

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 120),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person_roles (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'copy-chief', 'standards-editor')),
  PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_keys (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  -- SPKI DER of the Ed25519 key.
  public_key BLOB NOT NULL,
  -- Sealed by the person's passphrase; its form is that of electron/people/key-vault.ts.
  sealed_private_key BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  at INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  device_id TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  story_id TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  signature TEXT,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX journal_story_id_seq ON journal (story_id, seq);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal has no gap'); END;

CREATE TABLE stories (
  -- The search index knows a story by this number, which unlike a bare rowid survives a VACUUM.
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
  status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  author_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- How the draft reads, written whenever a snapshot is taken; the list and the search read these.
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  byline TEXT NOT NULL,
  words INTEGER NOT NULL CHECK (words >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  archived_at INTEGER,
  -- Last, because it is long: the columns before it are read without walking over it.
  body TEXT NOT NULL
) STRICT;

CREATE INDEX stories_by_updated_at ON stories (updated_at, seq, status, archived_at, id);

CREATE INDEX stories_by_slug ON stories (slug, seq, status, archived_at);

CREATE INDEX stories_by_headline ON stories (headline COLLATE NOCASE, seq, status, archived_at);

CREATE INDEX stories_by_status ON stories (status, updated_at, seq, archived_at);

CREATE INDEX stories_by_words ON stories (words, seq, status, archived_at);

CREATE TRIGGER stories_are_kept BEFORE DELETE ON stories
BEGIN SELECT RAISE(ABORT, 'a story is archived, never deleted'); END;

CREATE TABLE originals (
  story_id TEXT PRIMARY KEY REFERENCES stories (id) ON DELETE RESTRICT,
  file_name TEXT,
  media_type TEXT NOT NULL CHECK (media_type IN ('text/plain', 'text/html', 'text/markdown')),
  charset TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER originals_are_kept_update BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'an original is kept as it came'); END;

CREATE TRIGGER originals_are_kept_delete BEFORE DELETE ON originals
BEGIN SELECT RAISE(ABORT, 'an original is kept as it came'); END;

CREATE TABLE draft_steps (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('direct', 'suggest')),
  steps TEXT NOT NULL CHECK (json_valid(steps)),
  intent TEXT CHECK (intent IS NULL OR json_valid(intent)),
  PRIMARY KEY (story_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_steps_are_append_only_update BEFORE UPDATE ON draft_steps
BEGIN SELECT RAISE(ABORT, 'the log of a draft is append-only'); END;

CREATE TABLE draft_snapshots (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 0),
  document TEXT NOT NULL CHECK (json_valid(document)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number >= 1),
  draft_version INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  published_at INTEGER NOT NULL,
  published_where TEXT NOT NULL,
  published_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  notice_label TEXT,
  UNIQUE (story_id, number)
) STRICT;

CREATE TRIGGER revisions_are_immutable_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a published revision is immutable'); END;

CREATE TRIGGER revisions_are_immutable_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'a published revision is immutable'); END;

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('fact', 'figure', 'name', 'date', 'quotation', 'allegation', 'denial', 'opinion')),
  note TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
, removed_because TEXT NOT NULL DEFAULT '', merged_into TEXT REFERENCES claims (id) ON DELETE RESTRICT) STRICT;

CREATE INDEX claims_story_id ON claims (story_id) WHERE removed_at IS NULL;

CREATE TABLE sources (
  -- The number under which the search finds it, which a VACUUM must not change.
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN
    ('named', 'unnamed', 'organisation', 'document', 'outlet', 'own-observation', 'data-set')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  standing TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
, contact TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '', merged_into TEXT REFERENCES sources (id) ON DELETE RESTRICT) STRICT;

CREATE INDEX sources_name ON sources (name COLLATE NOCASE);

CREATE TABLE attributions (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  terms TEXT NOT NULL CHECK (terms IN
    ('on-the-record', 'on-background', 'deep-background', 'off-the-record', 'unnamed')),
  hand TEXT NOT NULL CHECK (hand IN ('first-hand', 'second-hand')),
  via_source_id TEXT REFERENCES sources (id) ON DELETE RESTRICT,
  -- Grounds: what stands behind the use of the source. Days are YYYY-MM-DD.
  agreed_on TEXT CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  embargo_until INTEGER,
  knows TEXT CHECK (knows IN ('saw', 'took-part', 'read-document', 'told')),
  told_by TEXT NOT NULL DEFAULT '',
  substance TEXT CHECK (substance IN ('information', 'opinion')),
  anonymity_reason TEXT NOT NULL DEFAULT '',
  no_other_terms TEXT NOT NULL DEFAULT '',
  motive TEXT NOT NULL DEFAULT '',
  confirmation TEXT CHECK (confirmation IN ('confirmed', 'could-not', 'not-tried')),
  copy_relied_on TEXT NOT NULL DEFAULT '',
  medium TEXT CHECK (medium IN ('said', 'written', 'read-out', 'spokesperson')),
  said_on TEXT CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  translated INTEGER NOT NULL DEFAULT 0 CHECK (translated BETWEEN 0 AND 1),
  added_by TEXT REFERENCES people (id) ON DELETE RESTRICT,
  created_at INTEGER NOT NULL,
  detached_at INTEGER
) STRICT;

CREATE INDEX attributions_claim_id ON attributions (claim_id) WHERE detached_at IS NULL;

CREATE INDEX attributions_source_id ON attributions (source_id) WHERE detached_at IS NULL;

CREATE INDEX attributions_via_source_id ON attributions (via_source_id) WHERE detached_at IS NULL;

CREATE TABLE verifications (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN
    ('unverified', 'verified', 'disputed', 'could-not-be-verified', 'false')),
  evidence TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX verifications_claim_id_at ON verifications (claim_id, at);

CREATE TRIGGER verifications_are_kept_update BEFORE UPDATE ON verifications
BEGIN SELECT RAISE(ABORT, 'a finding is kept as it was'); END;

CREATE TRIGGER verifications_are_kept_delete BEFORE DELETE ON verifications
BEGIN SELECT RAISE(ABORT, 'a finding is kept as it was'); END;

CREATE TABLE correction_requests (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('new', 'triaged', 'investigating', 'decided', 'approved', 'closed')),
  outcome TEXT CHECK (outcome IN ('corrected', 'clarified', 'no-change')),
  severity TEXT CHECK (severity IN ('low', 'medium', 'high')),
  requester_name TEXT NOT NULL,
  requester_contact TEXT NOT NULL,
  requester_role TEXT NOT NULL CHECK (requester_role IN
    ('reader', 'person-in-story', 'source', 'staff', 'agency', 'lawyer', 'regulator')),
  concern TEXT NOT NULL CHECK (length(concern) > 0),
  -- The passage of the published revision; offsets count UTF-16 units of its text.
  revision_id TEXT NOT NULL REFERENCES revisions (id) ON DELETE RESTRICT,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  quote TEXT NOT NULL CHECK (length(quote) > 0),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  assignee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  received_at INTEGER NOT NULL,
  taken_in_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  taken_in_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  closed_at INTEGER,
  CHECK ((state = 'closed') = (outcome IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT;

CREATE INDEX correction_requests_state_received_at ON correction_requests (state, received_at);

CREATE INDEX correction_requests_story_id ON correction_requests (story_id, state);

CREATE TRIGGER correction_requests_are_kept BEFORE DELETE ON correction_requests
BEGIN SELECT RAISE(ABORT, 'a correction request is never deleted'); END;

CREATE TRIGGER correction_requests_passage_is_kept
BEFORE UPDATE OF story_id, revision_id, start, "end", quote, concern, received_at ON correction_requests
BEGIN SELECT RAISE(ABORT, 'what was requested is kept as it came'); END;

CREATE TABLE request_notes (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
  body TEXT NOT NULL CHECK (length(body) > 0),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX request_notes_request_id_at ON request_notes (request_id, at);

CREATE TRIGGER request_notes_are_kept_update BEFORE UPDATE ON request_notes
BEGIN SELECT RAISE(ABORT, 'a note is kept as it was written'); END;

CREATE TRIGGER request_notes_are_kept_delete BEFORE DELETE ON request_notes
BEGIN SELECT RAISE(ABORT, 'a note is kept as it was written'); END;

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'no-change')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  decided_at INTEGER NOT NULL
) STRICT;

CREATE INDEX decisions_request_id_decided_at ON decisions (request_id, decided_at);

CREATE TRIGGER decisions_are_kept_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is kept; make a new one'); END;

CREATE TRIGGER decisions_are_kept_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is kept; make a new one'); END;

CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
  label TEXT NOT NULL CHECK (length(label) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  placement TEXT NOT NULL CHECK (placement IN ('top', 'foot')),
  written_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  written_at INTEGER NOT NULL,
  published_revision_id TEXT REFERENCES revisions (id) ON DELETE RESTRICT,
  published_at INTEGER,
  CHECK ((published_revision_id IS NULL) = (published_at IS NULL))
) STRICT;

CREATE INDEX notices_request_id_written_at ON notices (request_id, written_at);

CREATE INDEX notices_published_at ON notices (published_at) WHERE published_at IS NOT NULL;

CREATE TRIGGER notices_words_are_kept BEFORE UPDATE OF label, text, placement, written_by ON notices
BEGIN SELECT RAISE(ABORT, 'a wording is kept; write a new one'); END;

CREATE TRIGGER notices_stay_published BEFORE UPDATE OF published_revision_id, published_at ON notices
WHEN OLD.published_revision_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published notice cannot be taken back'); END;

CREATE TRIGGER notices_are_kept BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;

CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES correction_requests (id) ON DELETE RESTRICT,
  notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE RESTRICT,
  decision_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT,
  approver_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  approved_at INTEGER NOT NULL,
  notice_hash TEXT NOT NULL CHECK (length(notice_hash) = 64),
  change_hash TEXT NOT NULL CHECK (length(change_hash) = 64),
  placement_hash TEXT NOT NULL CHECK (length(placement_hash) = 64),
  signature TEXT NOT NULL
) STRICT;

CREATE INDEX approvals_request_id_approved_at ON approvals (request_id, approved_at);

CREATE TRIGGER approvals_are_kept_update BEFORE UPDATE ON approvals
BEGIN SELECT RAISE(ABORT, 'an approval is kept as it was signed'); END;

CREATE TRIGGER approvals_are_kept_delete BEFORE DELETE ON approvals
BEGIN SELECT RAISE(ABORT, 'an approval is kept as it was signed'); END;

CREATE VIRTUAL TABLE stories_search USING fts5 (
  slug, kicker, headline, byline, body,
  content = 'stories', content_rowid = 'seq', tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2 3'
);

CREATE TRIGGER stories_search_insert AFTER INSERT ON stories BEGIN
  INSERT INTO stories_search (rowid, slug, kicker, headline, byline, body)
  VALUES (NEW.seq, NEW.slug, NEW.kicker, NEW.headline, NEW.byline, NEW.body);
END;

CREATE TRIGGER stories_search_update
AFTER UPDATE OF slug, kicker, headline, byline, body ON stories BEGIN
  INSERT INTO stories_search (stories_search, rowid, slug, kicker, headline, byline, body)
  VALUES ('delete', OLD.seq, OLD.slug, OLD.kicker, OLD.headline, OLD.byline, OLD.body);
  INSERT INTO stories_search (rowid, slug, kicker, headline, byline, body)
  VALUES (NEW.seq, NEW.slug, NEW.kicker, NEW.headline, NEW.byline, NEW.body);
END;

CREATE TABLE draft_packs (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  from_version INTEGER NOT NULL CHECK (from_version >= 1),
  to_version INTEGER NOT NULL CHECK (to_version >= from_version),
  -- gzip of one JSON line for each change, in order.
  changes BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  packed_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, from_version)
) STRICT;

CREATE TRIGGER draft_packs_are_kept_update BEFORE UPDATE ON draft_packs
BEGIN SELECT RAISE(ABORT, 'packed changes are kept as they are'); END;

CREATE TRIGGER draft_packs_are_kept_delete BEFORE DELETE ON draft_packs
BEGIN SELECT RAISE(ABORT, 'packed changes are kept as they are'); END;

CREATE TRIGGER draft_steps_are_append_only_delete BEFORE DELETE ON draft_steps
WHEN NOT EXISTS (
  SELECT 1 FROM draft_packs
  WHERE story_id = OLD.story_id AND OLD.version BETWEEN from_version AND to_version
)
BEGIN SELECT RAISE(ABORT, 'the log of a draft is append-only'); END;

CREATE TABLE queries (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'resolved')),
  asked_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  asked_at INTEGER NOT NULL,
  -- Null where it is addressed to whoever knows.
  addressee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX queries_story_id ON queries (story_id, asked_at);

CREATE INDEX queries_unresolved ON queries (story_id, state, addressee_id, asked_by)
  WHERE state <> 'resolved';

CREATE TRIGGER queries_keep_what_was_asked BEFORE UPDATE OF id, story_id, asked_by, asked_at ON queries
BEGIN SELECT RAISE(ABORT, 'what was asked is kept as it was'); END;

CREATE TRIGGER queries_are_kept BEFORE DELETE ON queries
BEGIN SELECT RAISE(ABORT, 'a query is resolved, never deleted'); END;

CREATE TABLE query_messages (
  id TEXT PRIMARY KEY,
  query_id TEXT NOT NULL REFERENCES queries (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('question', 'answer', 'comment', 'address', 'resolution', 'reopening')),
  body TEXT NOT NULL,
  -- Whom an address names; null where it names nobody any more.
  addressee_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  CHECK (addressee_id IS NULL OR kind = 'address'),
  CHECK (length(body) > 0 OR kind = 'address' OR kind = 'resolution' OR kind = 'reopening')
) STRICT;

CREATE INDEX query_messages_query_id ON query_messages (query_id, at, id);

CREATE TRIGGER query_messages_are_kept_update BEFORE UPDATE ON query_messages
BEGIN SELECT RAISE(ABORT, 'a message is kept as it was written'); END;

CREATE TRIGGER query_messages_are_kept_delete BEFORE DELETE ON query_messages
BEGIN SELECT RAISE(ABORT, 'a message is kept as it was written'); END;

CREATE TABLE "anchors" (
  subject_id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('claim', 'query')),
  -- Generated, so that the database holds each kind of subject to its own table.
  claim_id TEXT GENERATED ALWAYS AS (iif(subject_kind = 'claim', subject_id, NULL))
    REFERENCES claims (id) ON DELETE RESTRICT,
  query_id TEXT GENERATED ALWAYS AS (iif(subject_kind = 'query', subject_id, NULL))
    REFERENCES queries (id) ON DELETE RESTRICT,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  draft_version INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  -- The words that the person pinned; never changed.
  exact TEXT NOT NULL CHECK (length(exact) > 0),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  -- The words that stand there now; what they were last for an orphan.
  current TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('exact', 'changed', 'review', 'orphan')),
  placed_at INTEGER NOT NULL
, paragraph TEXT NOT NULL DEFAULT '', paragraph_start INTEGER NOT NULL DEFAULT 0 CHECK (paragraph_start >= 0), unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure BETWEEN 0 AND 1)) STRICT, WITHOUT ROWID;

CREATE INDEX anchors_story_id ON anchors (story_id, start);

CREATE TRIGGER anchors_are_kept BEFORE DELETE ON anchors
BEGIN SELECT RAISE(ABORT, 'nothing that was pinned is ever lost'); END;

CREATE TABLE versions (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  draft_version INTEGER NOT NULL CHECK (draft_version >= 0),
  -- Null for one that Stet kept by itself and nobody has named.
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  reason TEXT NOT NULL CHECK (reason IN ('named', 'hand-over', 'rest', 'sweep', 'restore')),
  kept_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, draft_version),
  CHECK (reason <> 'named' OR name IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER versions_are_kept_update BEFORE UPDATE ON versions
WHEN NEW.story_id IS NOT OLD.story_id OR NEW.draft_version IS NOT OLD.draft_version
  OR NEW.reason IS NOT OLD.reason OR NEW.kept_by IS NOT OLD.kept_by OR NEW.kept_at IS NOT OLD.kept_at
  OR NEW.name IS NULL
BEGIN SELECT RAISE(ABORT, 'a version is kept as it is; only its name changes'); END;

CREATE TRIGGER versions_are_kept_delete BEFORE DELETE ON versions
BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

CREATE TABLE known_words (
  -- Whose list it is in; null for the list of the house.
  person_id TEXT REFERENCES people (id) ON DELETE RESTRICT,
  word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 60),
  added_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  added_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX known_words_list_word ON known_words (coalesce(person_id, ''), word);

CREATE TABLE ignored_findings (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('once', 'mine', 'house')),
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  rule_id TEXT NOT NULL CHECK (length(rule_id) BETWEEN 1 AND 200),
  words TEXT NOT NULL,
  "before" TEXT NOT NULL,
  "after" TEXT NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  taken_back_at INTEGER
) STRICT;

CREATE INDEX ignored_findings_story_id ON ignored_findings (story_id) WHERE taken_back_at IS NULL;

CREATE INDEX ignored_findings_scope_person ON ignored_findings (scope, person_id) WHERE taken_back_at IS NULL;

CREATE TRIGGER ignored_findings_are_kept BEFORE DELETE ON ignored_findings
BEGIN SELECT RAISE(ABORT, 'an ignored finding is kept'); END;

CREATE TABLE style_rules (
  rule_id TEXT NOT NULL CHECK (length(rule_id) BETWEEN 1 AND 80),
  version INTEGER NOT NULL CHECK (version > 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'live', 'retired')),
  -- The rest of the rule as JSON; its form is that of shared/checks/style-rule.ts.
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  since INTEGER,
  saved_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (rule_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER style_rules_are_kept_update BEFORE UPDATE ON style_rules
BEGIN SELECT RAISE(ABORT, 'a version of a rule is kept'); END;

CREATE TRIGGER style_rules_are_kept_delete BEFORE DELETE ON style_rules
BEGIN SELECT RAISE(ABORT, 'a version of a rule is kept'); END;

CREATE TABLE refused_proposals (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('fact', 'figure', 'name', 'date', 'quotation', 'allegation', 'denial', 'opinion')),
  words TEXT NOT NULL CHECK (length(words) > 0),
  refused_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  refused_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, kind, words)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER refused_proposals_are_kept BEFORE DELETE ON refused_proposals
BEGIN SELECT RAISE(ABORT, 'a refusal is kept'); END;

CREATE INDEX sources_kind_name ON sources (kind, name);

CREATE TABLE anchor_decisions (
  id TEXT PRIMARY KEY,
  subject_id TEXT NOT NULL REFERENCES anchors (subject_id) ON DELETE RESTRICT,
  decision TEXT NOT NULL CHECK (decision IN ('keep', 'move')),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  draft_version INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  exact TEXT NOT NULL CHECK (length(exact) > 0),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  current TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  paragraph_start INTEGER NOT NULL CHECK (paragraph_start >= 0),
  state TEXT NOT NULL CHECK (state IN ('exact', 'changed', 'review', 'orphan')),
  unsure INTEGER NOT NULL CHECK (unsure BETWEEN 0 AND 1),
  taken_back_at INTEGER
) STRICT;

CREATE INDEX anchor_decisions_subject_id ON anchor_decisions (subject_id, at);

CREATE TRIGGER anchor_decisions_are_kept BEFORE DELETE ON anchor_decisions
BEGIN SELECT RAISE(ABORT, 'what was decided of a passage is kept'); END;

CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('supports', 'disputes', 'same-as')),
  -- The claim that supports or disputes, and the one that it says so of.
  from_claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
  to_claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
  note TEXT NOT NULL,
  related_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  related_at INTEGER NOT NULL,
  taken_back_by TEXT REFERENCES people (id) ON DELETE RESTRICT,
  taken_back_at INTEGER,
  CHECK (from_claim_id <> to_claim_id),
  CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
) STRICT;

CREATE INDEX relations_from_claim_id ON relations (from_claim_id) WHERE taken_back_at IS NULL;

CREATE INDEX relations_to_claim_id ON relations (to_claim_id) WHERE taken_back_at IS NULL;

CREATE TRIGGER relations_are_kept_update
BEFORE UPDATE OF id, kind, from_claim_id, to_claim_id, note, related_by, related_at ON relations
BEGIN SELECT RAISE(ABORT, 'a relation is kept as it was; it can be taken back'); END;

CREATE TRIGGER relations_are_kept_delete BEFORE DELETE ON relations
BEGIN SELECT RAISE(ABORT, 'a relation is kept as it was; it can be taken back'); END;

CREATE INDEX sources_merged_into ON sources (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX sources_list ON sources (name COLLATE NOCASE, id) WHERE merged_into IS NULL;

CREATE TABLE source_names (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (source_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_roles (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  past INTEGER NOT NULL CHECK (past BETWEEN 0 AND 1),
  PRIMARY KEY (source_id, position),
  CHECK (title <> '' OR organisation <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE source_keys (
  key TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  PRIMARY KEY (key, source_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_keys_source_id ON source_keys (source_id);

CREATE TABLE distinct_sources (
  one_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  said_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_merges (
  id TEXT PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  into_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  merged_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  merged_at INTEGER NOT NULL,
  unmerged_at INTEGER,
  CHECK (from_id <> into_id)
) STRICT;

CREATE UNIQUE INDEX source_merges_from_id ON source_merges (from_id) WHERE unmerged_at IS NULL;

CREATE INDEX source_merges_into_id ON source_merges (into_id) WHERE unmerged_at IS NULL;

CREATE TRIGGER source_merges_are_kept BEFORE DELETE ON source_merges
BEGIN SELECT RAISE(ABORT, 'a merge is taken back, never deleted'); END;

CREATE TABLE source_merge_moves (
  merge_id TEXT NOT NULL REFERENCES source_merges (id) ON DELETE RESTRICT,
  what TEXT NOT NULL CHECK (what IN ('attribution', 'via', 'comment-request')),
  moved_id TEXT NOT NULL,
  PRIMARY KEY (merge_id, what, moved_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_merge_moves_are_kept BEFORE DELETE ON source_merge_moves
BEGIN SELECT RAISE(ABORT, 'what a merge moved is kept'); END;

CREATE VIRTUAL TABLE sources_search USING fts5 (
  names, standing, roles, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE VIEW source_texts (seq, id, names, standing, roles) AS
SELECT s.seq, s.id,
  (WITH RECURSIVE joined (id) AS (
     SELECT s.id UNION SELECT m.id FROM sources m JOIN joined j ON m.merged_into = j.id)
   SELECT group_concat(name, char(10)) FROM (
     SELECT n.name FROM joined j JOIN sources n ON n.id = j.id
     UNION ALL SELECT a.name FROM joined j JOIN source_names a ON a.source_id = j.id)),
  s.standing,
  (WITH RECURSIVE joined (id) AS (
     SELECT s.id UNION SELECT m.id FROM sources m JOIN joined j ON m.merged_into = j.id)
   SELECT coalesce(group_concat(r.title || ' ' || r.organisation, char(10)), '')
   FROM joined j JOIN source_roles r ON r.source_id = j.id)
FROM sources s WHERE s.merged_into IS NULL;

CREATE TRIGGER sources_search_insert AFTER INSERT ON sources BEGIN
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.id;
END;

CREATE TRIGGER sources_search_update AFTER UPDATE OF name, standing, merged_into ON sources BEGIN
  DELETE FROM sources_search WHERE rowid IN
    (SELECT seq FROM sources WHERE id IN (NEW.id, NEW.merged_into, OLD.merged_into));
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts
  WHERE id IN (NEW.id, NEW.merged_into, OLD.merged_into);
END;

CREATE TRIGGER sources_search_name_insert AFTER INSERT ON source_names BEGIN
  DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = NEW.source_id);
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.source_id;
END;

CREATE TRIGGER sources_search_name_delete AFTER DELETE ON source_names BEGIN
  DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = OLD.source_id);
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts WHERE id = OLD.source_id;
END;

CREATE TRIGGER sources_search_role_insert AFTER INSERT ON source_roles BEGIN
  DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = NEW.source_id);
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts WHERE id = NEW.source_id;
END;

CREATE TRIGGER sources_search_role_delete AFTER DELETE ON source_roles BEGIN
  DELETE FROM sources_search WHERE rowid = (SELECT seq FROM sources WHERE id = OLD.source_id);
  INSERT INTO sources_search (rowid, names, standing, roles)
  SELECT seq, names, standing, roles FROM source_texts WHERE id = OLD.source_id;
END;

CREATE TABLE comment_requests (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  question TEXT NOT NULL,
  deadline_at INTEGER,
  asked_at INTEGER NOT NULL
) STRICT;

CREATE INDEX comment_requests_story_id ON comment_requests (story_id);

CREATE INDEX comment_requests_source_id ON comment_requests (source_id);

CREATE TRIGGER comment_requests_are_kept_update
BEFORE UPDATE OF story_id, question, deadline_at, asked_at ON comment_requests
BEGIN SELECT RAISE(ABORT, 'what was asked is kept as it was asked'); END;

CREATE TRIGGER comment_requests_are_kept_delete BEFORE DELETE ON comment_requests
BEGIN SELECT RAISE(ABORT, 'a request for comment is never deleted'); END;

CREATE TABLE comment_request_claims (
  request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
  PRIMARY KEY (request_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_request_claims_claim_id ON comment_request_claims (claim_id);

CREATE TABLE comment_tries (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
  way TEXT NOT NULL CHECK (way IN ('phone', 'mail', 'message', 'in-person')),
  note TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX comment_tries_request_id ON comment_tries (request_id, at);

CREATE TRIGGER comment_tries_are_kept_update BEFORE UPDATE ON comment_tries
BEGIN SELECT RAISE(ABORT, 'a try is kept as it was'); END;

CREATE TRIGGER comment_tries_are_kept_delete BEFORE DELETE ON comment_tries
BEGIN SELECT RAISE(ABORT, 'a try is kept as it was'); END;

CREATE TABLE comment_answers (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES comment_requests (id) ON DELETE RESTRICT,
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'declined', 'no-answer', 'unreachable')),
  words TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX comment_answers_request_id ON comment_answers (request_id, at);

CREATE TRIGGER comment_answers_are_kept_update BEFORE UPDATE ON comment_answers
BEGIN SELECT RAISE(ABORT, 'an answer is kept as it was recorded'); END;

CREATE TRIGGER comment_answers_are_kept_delete BEFORE DELETE ON comment_answers
BEGIN SELECT RAISE(ABORT, 'an answer is kept as it was recorded'); END;

CREATE TABLE person_sealing_keys (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT,
  -- SPKI DER of the X25519 key.
  public_key BLOB NOT NULL,
  -- Sealed by the person's passphrase, in the form of electron/people/key-vault.ts.
  sealed_private_key BLOB NOT NULL,
  -- By the person's signing key, over the public key and whose it is.
  signature TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_source_added ON journal (subject_id) WHERE deed = 'source.added';

CREATE TABLE sealed_identities (
  source_id TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE RESTRICT,
  seal_id TEXT NOT NULL UNIQUE,
  -- What the desk calls the source, to tell two of one description apart.
  pseudonym TEXT NOT NULL CHECK (length(pseudonym) BETWEEN 1 AND 60),
  reporter_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  editor_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  -- In the form of electron/claims/sealed/identity-envelope.ts; nothing in it can be read without a key.
  envelope BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  sealed_at INTEGER NOT NULL,
  CHECK (reporter_id <> editor_id)
) STRICT;

CREATE TABLE source_attestations (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('knows', 'different', 'clear-in-story')),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  since INTEGER NOT NULL,
  other_source_id TEXT REFERENCES sources (id) ON DELETE RESTRICT,
  story_id TEXT REFERENCES stories (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  -- Set when the person no longer vouches for it.
  withdrawn_at INTEGER,
  CHECK ((kind = 'different') = (other_source_id IS NOT NULL)),
  CHECK ((kind = 'clear-in-story') = (story_id IS NOT NULL))
) STRICT;

CREATE INDEX source_attestations_source_id ON source_attestations (source_id) WHERE withdrawn_at IS NULL;

CREATE INDEX source_attestations_other_source_id ON source_attestations (other_source_id)
WHERE withdrawn_at IS NULL AND other_source_id IS NOT NULL;

CREATE TRIGGER source_attestations_are_kept_update
BEFORE UPDATE OF source_id, kind, person_id, since, other_source_id, story_id, at ON source_attestations
BEGIN SELECT RAISE(ABORT, 'an attestation is kept as it was signed'); END;

CREATE TRIGGER source_attestations_are_kept_delete BEFORE DELETE ON source_attestations
BEGIN SELECT RAISE(ABORT, 'an attestation is kept as it was signed'); END;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note', 'transcript')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  -- Of a file's bytes; of anything else, of the canonical form of what was put down.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- What a link said, a note's words, what somebody said; empty for a file.
  text TEXT NOT NULL,
  address TEXT,
  seen_at INTEGER,
  speaker TEXT,
  spoken_at INTEGER,
  medium TEXT CHECK (medium IN
    ('in-person', 'phone', 'video-call', 'in-writing', 'broadcast', 'public-meeting')),
  recording TEXT,
  file_name TEXT,
  file_type TEXT CHECK (file_type IN
    ('png', 'jpeg', 'gif', 'webp', 'pdf', 'svg', 'html', 'mail', 'text', 'audio', 'video', 'office',
     'archive', 'program', 'unknown')),
  size INTEGER CHECK (size >= 0),
  -- Where a file lies that is too large to be kept; null where its bytes lie beside the store.
  linked_path TEXT,
  added_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  CHECK ((kind = 'link') = (address IS NOT NULL) AND (kind = 'link') = (seen_at IS NOT NULL)),
  CHECK ((kind = 'transcript') = (speaker IS NOT NULL) AND (kind = 'transcript') = (spoken_at IS NOT NULL)
    AND (kind = 'transcript') = (medium IS NOT NULL) AND (kind = 'transcript') = (recording IS NOT NULL)),
  CHECK ((kind = 'file') = (file_name IS NOT NULL) AND (kind = 'file') = (file_type IS NOT NULL)
    AND (kind = 'file') = (size IS NOT NULL) AND (kind = 'file' OR linked_path IS NULL))
) STRICT;

CREATE INDEX evidence_story_id ON evidence (story_id, added_at) WHERE removed_at IS NULL;

CREATE INDEX evidence_sha256 ON evidence (sha256) WHERE removed_at IS NULL;

CREATE TABLE evidence_ties (
  id TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE RESTRICT,
  claim_id TEXT REFERENCES claims (id) ON DELETE RESTRICT,
  request_id TEXT REFERENCES correction_requests (id) ON DELETE RESTRICT,
  -- The words of it that bear on the claim, in UTF-16 units of its text or of the text of its page.
  page INTEGER CHECK (page >= 1),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER CHECK ("end" > start),
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  tied_by TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  tied_at INTEGER NOT NULL,
  untied_at INTEGER,
  CHECK ((claim_id IS NULL) <> (request_id IS NULL)),
  CHECK ((exact IS NULL) = (start IS NULL) AND (exact IS NULL) = ("end" IS NULL)
    AND (exact IS NULL) = (prefix IS NULL) AND (exact IS NULL) = (suffix IS NULL)
    AND (exact IS NOT NULL OR page IS NULL))
) STRICT;

CREATE INDEX evidence_ties_evidence_id ON evidence_ties (evidence_id) WHERE untied_at IS NULL;

CREATE INDEX evidence_ties_claim_id ON evidence_ties (claim_id) WHERE untied_at IS NULL;

CREATE TRIGGER evidence_ties_are_kept BEFORE DELETE ON evidence_ties
BEGIN SELECT RAISE(ABORT, 'a tie of evidence is taken off by a mark, never deleted'); END;

CREATE TABLE verification_evidence (
  verification_id TEXT NOT NULL REFERENCES verifications (id) ON DELETE RESTRICT,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE RESTRICT,
  PRIMARY KEY (verification_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX verification_evidence_evidence_id ON verification_evidence (evidence_id);

CREATE TRIGGER verification_evidence_is_kept_update BEFORE UPDATE ON verification_evidence
BEGIN SELECT RAISE(ABORT, 'what a finding rests on is kept'); END;

CREATE TRIGGER verification_evidence_is_kept_delete BEFORE DELETE ON verification_evidence
BEGIN SELECT RAISE(ABORT, 'what a finding rests on is kept'); END;

CREATE TRIGGER evidence_is_kept_update BEFORE UPDATE OF id, story_id, kind, title, sha256, text, address, seen_at,
  speaker, spoken_at, medium, recording, file_name, file_type, size, linked_path, added_by, added_at ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was put down'); END;

CREATE TRIGGER evidence_is_kept_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is taken out by a mark, never deleted'); END;

CREATE TRIGGER evidence_in_use_stays BEFORE UPDATE OF removed_at ON evidence
  WHEN EXISTS (SELECT 1 FROM verification_evidence v WHERE v.evidence_id = OLD.id)
    OR EXISTS (SELECT 1 FROM evidence_ties t LEFT JOIN claims c ON c.id = t.claim_id
               WHERE t.evidence_id = OLD.id AND t.untied_at IS NULL AND c.removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'evidence that something rests on stays'); END;

CREATE TABLE source_approvals (
  id TEXT PRIMARY KEY,
  attribution_id TEXT NOT NULL REFERENCES attributions (id) ON DELETE RESTRICT,
  level TEXT NOT NULL CHECK (level IN ('editor', 'masthead')),
  quoting INTEGER NOT NULL CHECK (quoting BETWEEN 0 AND 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE INDEX source_approvals_attribution_id ON source_approvals (attribution_id, at);

CREATE TRIGGER source_approvals_are_kept_update BEFORE UPDATE ON source_approvals
BEGIN SELECT RAISE(ABORT, 'an approval of a source is kept as it was signed'); END;

CREATE TRIGGER source_approvals_are_kept_delete BEFORE DELETE ON source_approvals
BEGIN SELECT RAISE(ABORT, 'an approval of a source is kept as it was signed'); END;

CREATE TABLE quotation_answers (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE RESTRICT,
  was TEXT NOT NULL CHECK (length(was) > 0),
  now TEXT NOT NULL CHECK (length(now) > 0),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  PRIMARY KEY (story_id, was, now)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER quotation_answers_are_kept BEFORE DELETE ON quotation_answers
BEGIN SELECT RAISE(ABORT, 'an answer for a quotation is kept'); END;
