import type { RequestId } from '../corrections/request.ts';
import type { StoryId } from '../stories/story.ts';

/** What main tells the window: that something changed, never the thing itself. The window asks again. */
export interface Events {
  readonly 'people:changed': null;
  readonly 'stories:changed': { readonly storyId: StoryId };
  readonly 'claims:changed': { readonly storyId: StoryId };
  /** Something in the registry of sources is other than it was. */
  readonly 'sources:changed': null;
  /** A request for comment of the story was made, or something came of it. */
  readonly 'sources:requests-changed': { readonly storyId: StoryId };
  /** The evidence of the story, or what it is tied to. */
  readonly 'evidence:changed': { readonly storyId: StoryId };
  /** How far the hashing of a file is, 0 to 1. */
  readonly 'evidence:progress': { readonly done: number };
  /** A query of the story was asked, or its thread went on. */
  readonly 'queries:changed': { readonly storyId: StoryId };
  readonly 'corrections:changed': { readonly requestId: RequestId; readonly storyId: StoryId };
  /** The draft got a change that this window did not send: a notice was put in place. */
  readonly 'text:changed': { readonly storyId: StoryId; readonly version: number };
  /** A list of words, or what is ignored, is another. */
  readonly 'checks:changed': null;
  /** A rule of style is new, other, or has another status. */
  readonly 'checks:rules-changed': null;
  /** How far the trial of a rule is, 0 to 1, and how often it found something. */
  readonly 'checks:trial-progress': { readonly done: number; readonly found: number };
  readonly 'journal:changed': null;
  /** The house writes in another way from now on. */
  readonly 'settings:house-changed': null;
  /** The house holds to the standards in another way from now on. */
  readonly 'settings:standards-changed': null;
  /** How far a long reading or writing is, 0 to 1. */
  readonly 'formats:progress': { readonly done: number };
  /** How far a search of all stories is, 0 to 1. */
  readonly 'search:progress': { readonly done: number };
  /** A command was chosen in the native menu. */
  readonly 'settings:command': { readonly id: string };
  /** The window is about to close: send what is unsent, then answer with `settings:ready-to-close`. */
  readonly 'settings:closing': null;
}
export type EventName = keyof Events;

export const eventNames = [
  'people:changed',
  'stories:changed',
  'claims:changed',
  'sources:changed',
  'sources:requests-changed',
  'evidence:changed',
  'evidence:progress',
  'queries:changed',
  'corrections:changed',
  'text:changed',
  'checks:changed',
  'checks:rules-changed',
  'checks:trial-progress',
  'journal:changed',
  'settings:house-changed',
  'settings:standards-changed',
  'formats:progress',
  'search:progress',
  'settings:command',
  'settings:closing',
] as const satisfies readonly EventName[];

/** How a service tells that something changed, once the change is on the disk. */
export type Announce = <N extends EventName>(name: N, payload: Events[N]) => void;
