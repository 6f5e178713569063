/** Sentences of the frame itself. Those of each feature stand in its own file. */
export const appWords = {
  broken: {
    title: 'This window could not be drawn',
    text: 'Something in it went wrong that should not have. Your text is kept up to the last change that was saved. Draw the window again to go on; if it happens again, say so with what you did before.',
    action: 'Draw the window again',
  },
  crashed: 'The window had stopped and was opened again. Everything up to the last saved change is kept.',
  again: 'Try again',
  nobodyRead: 'The profiles of this computer could not be read',
  rail: 'Places',
  work: 'Work',
  places: {
    desk: 'Desk',
    corrections: 'Corrections',
    sources: 'Sources',
    log: 'Log',
    settings: 'Settings',
  },
  claimLook: (standing: string) => `Claim: ${standing}`,
  log: { tabs: 'Log and journal', published: 'Log', journal: 'Journal' },
  story: {
    back: 'Back to the desk',
    failed: 'This story could not be read',
    draft: 'Back to the draft',
    revision: (number: number) => `Revision ${number}`,
    more: 'More about this story',
    inspector: 'Inspector',
    resizeInspector: 'Resize the inspector',
    done: 'What was done',
  },
  palette: {
    title: 'Commands and stories',
    placeholder: 'Find a command or a story',
    stories: 'Stories',
    nothing: 'No command and no story is called that.',
  },
  help: { title: 'Keyboard shortcuts', lists: 'In every list' },
} as const;
