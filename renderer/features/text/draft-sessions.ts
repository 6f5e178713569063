import type { Failure } from '#shared/ipc/failure.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { DraftDamage } from '#shared/text/draft.ts';
import type { Client } from '../../ipc/client.ts';
import { nextPaint } from '../../text/drawing/after-paint.ts';
import { DraftSession, type Saving } from './draft-session.ts';

/** An open draft, and what was said of it when it was opened. */
export interface OpenSession {
  readonly session: DraftSession;
  /** For whoever may not write in this story, and for an archived one. */
  readonly readOnly: boolean;
  /** Who writes: the author of suggestions. */
  readonly hand: PersonId;
  /** Whether they may change the text outright; otherwise they suggest. */
  readonly mayEdit: boolean;
  /** What of the draft cannot be read in the store; null where it is whole. */
  readonly damage: DraftDamage | null;
}

/** After a minute without a change a person has gone to do something else: what they wrote is sealed. */
const idleMs = 60_000;

/**
 * The drafts of this window: the one on the screen, and any that was left with text which could not be
 * sent. Such a one waits here, so that no word is lost by going elsewhere while the disk is full.
 */
export class DraftSessions {
  readonly #client: Client;
  readonly #open = new Map<StoryId, OpenSession>();
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
    client.on('text:changed', ({ storyId, version }) => {
      const session = this.#open.get(storyId)?.session;
      // Our own saving comes back as an event too; its version is known already.
      if (session !== undefined && version > session.version) void session.synchronise();
    });
    // Something may have been pinned or taken away; where it stands is the store's to say.
    const pinned = ({ storyId }: { readonly storyId: StoryId }) =>
      void this.#open.get(storyId)?.session.synchronise();
    client.on('claims:changed', pinned);
    client.on('queries:changed', pinned);
  }

  /** The draft as it was left with unsent text, or else as it is in the store. */
  async open(storyId: StoryId, onSaving: (saving: Saving) => void): Promise<OpenSession | Failure> {
    const kept = this.#open.get(storyId);
    if (kept !== undefined && !kept.session.isSaved) {
      void kept.session.flush();
      return kept;
    }
    // What is saved is asked for again: who writes, and what they may, can be another's by now.
    if (kept !== undefined) this.#open.delete(storyId);
    const answer = await this.#client.call('text:open', { storyId });
    if (!answer.ok) return answer.failure;
    // Opened twice at once: two sessions would send against each other.
    const meanwhile = this.#open.get(storyId);
    if (meanwhile !== undefined) return meanwhile;
    const { readOnly, hand, mayEdit, damage } = answer.value;
    const session = new DraftSession({
      client: this.#client,
      draft: answer.value,
      pause: nextPaint,
      onSaving: (saving) => {
        this.#waitUntilIdle(session);
        onSaving(saving);
      },
    });
    const opened = { session, readOnly, hand, mayEdit, damage };
    this.#open.set(storyId, opened);
    return opened;
  }

  /**
   * Sends what is unsent and has the draft sealed, unless it is shown again by then. Answers what kept it
   * from that.
   */
  async leave(storyId: StoryId, isShown: () => boolean): Promise<Failure | null> {
    const session = this.#open.get(storyId)?.session;
    if (session === undefined) return null;
    if (!(await session.flush())) return session.saving.kind === 'unsaved' ? session.saving.failure : null;
    if (isShown()) return null;
    this.#open.delete(storyId);
    clearTimeout(this.#idle);
    return this.#seal(session);
  }

  /**
   * Sends everything and has it sealed, for a window that closes; false where something could not be sent.
   */
  async closeAll(): Promise<boolean> {
    const sessions = [...this.#open.values()].map(({ session }) => session);
    const saved = await Promise.all(sessions.map((session) => session.flush()));
    if (!saved.every(Boolean)) return false;
    await Promise.all(sessions.map((session) => this.#seal(session)));
    return true;
  }

  /**
   * Forgets a draft with whatever of it could not be sent. The person has asked for it and was told;
   * opening it again shows what the store has.
   */
  discard(storyId: StoryId): void {
    this.#open.delete(storyId);
  }

  /** Every change of the state puts sealing off; text that is unsaved is not sealed at all. */
  #waitUntilIdle(session: DraftSession): void {
    clearTimeout(this.#idle);
    if (session.saving.kind === 'saved') this.#idle = setTimeout(() => void this.#seal(session), idleMs);
  }

  /**
   * Tells main that the person has stopped for now: main closes what they wrote into one entry of the
   * journal.
   */
  async #seal({ storyId }: DraftSession): Promise<Failure | null> {
    const answer = await this.#client.call('text:close', { storyId });
    return answer.ok ? null : answer.failure;
  }
}
