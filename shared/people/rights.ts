/**
 * What a role may do: the one table, enforced in the main process where calls are handled; the window only
 * mirrors it. The two-person rule is not here: it is about persons, not roles (`shared/corrections/approval.ts`).
 */
export const roles = ['reporter', 'editor', 'copy-chief', 'standards-editor'] as const;
export type Role = (typeof roles)[number];

export type Right =
  /** Write, import and annotate stories. */
  | 'story.write'
  /** Change the text of others' stories and settle suggestions there; without it a person suggests. */
  | 'story.edit'
  /** Rename, archive and restore stories of others. */
  | 'story.manage'
  | 'story.publish'
  | 'request.take-in'
  | 'request.decide'
  | 'request.approve'
  /** Approve that a story rests on somebody whom it does not name. */
  | 'source.approve'
  /** The same at the highest level, which a story needs whose main point rests on them. */
  | 'source.approve-highest'
  | 'person.add'
  /** Say how the house writes: quotes, dashes, dialect, style rules. */
  | 'house.manage'
  /** Say how strictly the house holds to the standards of the trade. */
  | 'standards.manage';

// Each role has what the one before it has: nobody loses a right by rising.
const reporter: readonly Right[] = ['story.write', 'request.take-in'];
const editor: readonly Right[] = [
  ...reporter,
  'story.edit',
  'story.manage',
  'story.publish',
  'request.decide',
  'source.approve',
  'person.add',
];

export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  reporter,
  editor,
  // The house's style is the copy desk's to rule: an editor who could change it could bend it for one story.
  'copy-chief': [...editor, 'request.approve', 'house.manage'],
  'standards-editor': [
    ...editor,
    'request.approve',
    'house.manage',
    'source.approve-highest',
    'standards.manage',
  ],
};

/** Whether any of the roles carries the right. */
export function mayDo(held: readonly Role[], right: Right): boolean {
  return held.some((role) => rightsOf[role].includes(right));
}
