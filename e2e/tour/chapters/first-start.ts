import { aneke, mira, tobias } from '../../seed/people.ts';
import type { Chapter } from '../stage.ts';

export const firstStart: Chapter = {
  name: 'first-start',
  play: async ({ people, frame, shoot }) => {
    await people.welcome.waitFor();
    await shoot('welcome');
    await people.makeFirstProfile(mira);
    await frame.command('Use the light theme');
    await shoot('empty-desk');
    await people.addProfile(tobias);
    await people.addProfile(aneke);
    await shoot('people');
  },
};
