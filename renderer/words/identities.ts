import type { DestroyReason, IdentityConflict, SealRefusal } from '#shared/claims/sources/sealed-identity.ts';

/** Why something could not be done with a sealed identity, what was kept, and the way on. */
export const sealRefusalWords = {
  'not-unnamed': 'Only an unnamed person has an identity to seal. Nothing was sealed.',
  'not-sealed': 'Who this source is was never sealed, or was destroyed. Nothing was shown.',
  'not-reporter':
    'Only the reporter whose source it is may seal who it is. Nothing was changed. Ask them to do it.',
  'not-recipient':
    'This was sealed for two people, and you are neither of them. Nothing was shown. Ask one of them.',
  'not-an-editor': 'Whoever is to know the source must be an editor. Nothing was changed. Choose an editor.',
  'editor-is-reporter':
    'The editor who knows must be somebody else than the reporter. Nothing was changed. Choose another person.',
  'no-key':
    'One of the two has no key for sealed identities yet. Nothing was sealed. It is made when they next sign in.',
  'key-damaged':
    'A key for sealed identities is not the one that its owner signed: the store was changed outside Stet. Nothing was sealed. Run “stet verify” and keep a copy of the data folder.',
  'pseudonym-tells':
    'The pseudonym, description or standing of the source has a part of the name in it. Nothing was sealed. Change those words first.',
  damaged:
    'The sealed identity cannot be opened: it is not as it was sealed. Nothing was shown. Keep a copy of the data folder, and ask the other person who knows.',
  'does-not-know': 'Only somebody who knows the source can vouch for this. Nothing was signed.',
  'named-in-story': 'The story names this source. Nothing was signed.',
} satisfies Record<SealRefusal, string>;

export const destroyReasonWords = {
  'source-asked': 'The source asked for it',
  'no-longer-needed': 'It is no longer needed',
  'sealed-by-mistake': 'It was sealed by mistake',
} satisfies Record<DestroyReason, string>;

/** Sentences about sealed identities. */
export const identityWords = {
  title: 'Who it is',
  unsealed: 'Who this source is has not been sealed. Only its reporter can do that.',
  sealedFor: (pseudonym: string, reporter: string, editor: string) =>
    `“${pseudonym}”. Sealed for ${reporter} and ${editor}; nobody else can open it.`,
  seal: 'Seal who it is…',
  open: 'Show who it is…',
  reseal: 'Change the editor…',
  destroy: 'Destroy…',
  vouched: 'Vouched for',
  nothingVouched: 'Nobody vouches for this source yet.',
  vouches: {
    knows: (person: string) => `${person} knows who it is, since`,
    different: (person: string, other: string) => `${person}: somebody else than ${other},`,
    'clear-in-story': (person: string) => `${person}: not also named in a story,`,
  },
  vouchKnows: 'I know who it is',
  takeBack: 'Take back',
  sealing: {
    title: 'Seal who it is',
    lead: 'The name is encrypted for you and one editor. It goes into no search, log, export or copy in clear.',
    name: 'Name',
    contact: 'How to reach them',
    named: 'The same person as a named source',
    namedHint: 'Leave it empty unless the registry has them under their name too.',
    editor: 'The editor who knows',
    noEditor: 'Choose the editor who is to know.',
    pseudonym: 'Pseudonym',
    pseudonymHint: 'What everybody else calls the source. No part of the name.',
    missing: 'A name and a pseudonym are needed.',
    submit: 'Seal it',
  },
  opening: {
    title: 'Show who it is',
    lead: 'That you opened it goes into the journal. It is shown for half a minute, or until you leave this window.',
    passphrase: 'Your passphrase',
    submit: 'Show it',
    hide: 'Hide it now',
    left: (seconds: number) => `Hidden in ${seconds} s`,
    alsoNamed: (name: string) => `Also in the registry under the name ${name}.`,
    clear: 'No story that rests on this source names the same person.',
    conflicts: {
      declined: (slug: string) => `In ${slug} the same person is said to have declined to comment (U15).`,
      'on-record': (slug: string) => `In ${slug} the same person is also quoted by name (U18).`,
    } satisfies Record<IdentityConflict['kind'], (slug: string) => string>,
    vouchClear: (slug: string) => `Vouch for ${slug}`,
  },
  resealing: {
    title: 'Change the editor who knows',
    lead: 'It is sealed anew for you and the other editor. The former one cannot open it any more, but may remember it.',
    submit: 'Seal it for them',
  },
  destroying: {
    title: 'Destroy the sealed identity?',
    lead: 'Who it is is erased from the store for good, and nobody can bring it back. A signed receipt stays in the journal. Copies of the store that were made before still have it, encrypted.',
    reason: 'Why',
    submit: 'Destroy it',
    done: 'Destroyed. The receipt is in the journal.',
    doneLater: 'Destroyed. The last trace in the store’s log goes when Stet is closed.',
  },
} as const;
