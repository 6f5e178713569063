import { counted } from './counted.ts';

/** Sentences about files that are dropped on the window. */
export const fileDropWords = {
  hint: 'Drop to import',
  hintInDraft: 'Drop to import, or to insert its text here',
  hintOnClaim: 'Drop to add it as evidence of this claim',
  hintOnEvidence: 'Drop to add it to the evidence of this story',
  title: (files: number): string =>
    files === 1 ? 'What should become of this file?' : `What should become of these ${files} files?`,
  insert: 'Insert its text here',
  insertHint:
    'Inserted, its text goes where you dropped it: as your suggestion in Suggest mode, else as part of the text.',
  importAsNew: (files: number): string => (files === 1 ? 'Import as a new story' : 'Import as new stories'),
  cancel: 'Cancel',
  more: (files: number): string => `and ${counted(files, 'more file', 'more files')}`,
  folders: (folders: number): string =>
    folders === 1
      ? 'A folder cannot be taken in. Open it and drop the files that are in it.'
      : `${folders} folders cannot be taken in. Open them and drop the files that are in them.`,
} as const;
