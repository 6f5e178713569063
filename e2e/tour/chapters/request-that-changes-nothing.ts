import { tobias } from '../../seed/people.ts';
import type { Chapter } from '../stage.ts';

export const requestThatChangesNothing: Chapter = {
  name: 'request-that-changes-nothing',
  play: async ({ story, revision, request, tour, shoot, openStory }) => {
    await openStory();
    await story.showTab('History');
    await revision.open(2);
    await shoot('revision-2');
    await revision.startTakingIn(tour.refused.words);
    await revision.fillRequest({ concern: tour.refused.concern, name: '', contact: '', role: 'Reader' });
    await revision.sendRequest();
    await request.triage('Low', tobias);
    await request.addNote('Asked the officials’ press office: no other figure.');
    await request.closeWithoutChange(tour.refused.reason);
    await request.request.getByText('The text stands').waitFor();
    await shoot('closed');
  },
};
