import type { Role } from '#shared/people/rights.ts';

/** What a role is called, and what it may do here, in one line. */
export const roleWords: { readonly [R in Role]: { readonly name: string; readonly may: string } } = {
  reporter: {
    name: 'Reporter',
    may: 'Writes and imports stories, marks claims and sources, takes in correction requests.',
  },
  editor: {
    name: 'Editor',
    may: 'Does all that on every story, publishes, decides corrections and adds profiles.',
  },
  'copy-chief': {
    name: 'Copy chief',
    may: 'An editor who also approves corrections and rules the house style.',
  },
  'standards-editor': {
    name: 'Standards editor',
    may: 'An editor who also approves corrections, and answers for the standards and the house style.',
  },
};

/** The roles of a person in one phrase: "Reporter, copy chief". */
export function roleList(roles: readonly Role[]): string {
  const names = roles.map((role) => roleWords[role].name.toLowerCase()).join(', ');
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** Sentences of the door, of the profile at the foot of the rail, and of the list of people. */
export const peopleWords = {
  first: {
    title: 'Welcome to Stet',
    lead: 'Make a profile first. Everything that you do is kept under its name, on this computer and nowhere else.',
    submit: 'Make the profile and start',
  },
  signIn: {
    title: 'Who is working?',
    people: 'Profile',
    submit: (name: string) => `Sign in as ${name}`,
    another: 'Not in the list? Somebody who may add profiles makes one under Settings, People.',
  },
  switchTo: {
    title: (name: string) => `Switch to ${name}`,
    lead: (name: string) => `${name} signs in, and the profile that is signed in now is signed out.`,
    submit: 'Switch',
  },
  panel: {
    title: 'People',
    lead: 'Who has a profile on this computer. A profile is never taken away, because the journal names it.',
    add: 'Add a profile…',
    mayNot: 'An editor adds profiles.',
    you: 'Signed in',
    since: 'Since',
  },
  add: {
    title: 'Add a profile',
    submit: 'Add the profile',
    lead: 'The new person types their own passphrase.',
  },
  badge: {
    label: (name: string, roles: string) => `${name}, ${roles}: profile`,
    menu: 'Profile',
    switchTo: (name: string) => `Switch to ${name}…`,
    signOut: 'Sign out',
  },
  fields: {
    name: 'Name',
    nameHint: 'As colleagues know you. It stands in the journal beside what you do.',
    roles: 'Roles',
    rolesHint: 'One or more. Nobody approves their own decision, whatever the roles.',
    passphrase: 'Passphrase',
    passphraseLost:
      'It unlocks the key that you sign with. It cannot be recovered: if it is forgotten, this profile can sign nothing any more.',
    repeated: 'Passphrase again',
  },
  problems: {
    'name-missing': 'Write a name.',
    'roles-missing': 'Choose one role at least.',
    'passphrase-short': 'Write 10 characters at least.',
    'repeated-differs': 'The two passphrases are not the same. Write the second one again.',
  },
  strength: {
    none: 'Four words or more make a good one.',
    short: (missing: number) =>
      missing === 1 ? '1 more character is needed.' : `${missing} more characters are needed.`,
    enough: 'Long enough. A longer one is safer.',
    good: 'Good.',
    strong: 'Strong.',
  },
} as const;
