import { z } from 'zod';
import { heldRoles, type Person, passphrase, personId, personName, type Session } from '../people/person.ts';
import { defineCall } from './define.ts';

/** Profiles and sessions. One machine is shared by several persons, and one of them works at a time. */
export const peopleCalls = {
  'people:list': defineCall<readonly Person[]>()({
    doc: 'Everybody who has a profile on this machine, by name.',
    input: z.object({}),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
  'people:session': defineCall<Session | null>()({
    doc: 'Who is signed in, if anybody.',
    input: z.object({}),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
  'people:create': defineCall<Person>()({
    doc: 'Makes a profile and its keys. The first one on a machine needs nobody; each further one an editor.',
    input: z.object({ name: personName, roles: heldRoles, passphrase }),
    failures: ['name-taken'],
    // The first profile is made before anybody can sign in; for every later one the service asks who is
    // calling.
    access: 'anyone',
    recorded: 'deed',
  }),
  'people:sign-in': defineCall<Session>()({
    doc: 'Unlocks a person’s private key with their passphrase and makes them the one who works now.',
    // No least length: a wrong passphrase is answered as wrong, whatever it looks like.
    input: z.object({ personId, passphrase: z.string().max(1000) }),
    failures: ['wrong-passphrase', 'not-found'],
    access: 'anyone',
    recorded: 'deed',
  }),
  'people:sign-out': defineCall<null>()({
    doc: 'Forgets the unlocked key; the window goes back to the sign-in screen.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'deed',
  }),
};
