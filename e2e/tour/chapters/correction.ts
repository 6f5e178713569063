import { aneke, tobias } from '../../seed/people.ts';
import { expect } from '../../stet-test.ts';
import type { Chapter, Stage } from '../stage.ts';

/** From somebody’s letter to the notice that a second person approved. */
export const correction: Chapter = {
  name: 'correction',
  play: async (stage) => {
    await takeIn(stage);
    await decide(stage);
    await approve(stage);
  },
};

async function takeIn({ revision, request, tour, shoot }: Stage): Promise<void> {
  await revision.startTakingIn(tour.request.words);
  await revision.fillRequest({
    concern: tour.request.concern,
    name: 'Dana Ruiz',
    contact: 'dana@press-office.example',
    role: 'Agency',
  });
  await shoot('take-in');
  await revision.sendRequest();
  await request.request.waitFor();
  await shoot('new');
}

async function decide({ people, frame, story, request, tour, shoot }: Stage): Promise<void> {
  await people.switchTo(tobias);
  await frame.goTo('Corrections');
  await shoot('queue');
  await request.openFromQueue(tour.request.words);
  await request.triage('High', tobias);
  await request.addNote(tour.request.note);
  await request.decide('Clarification', 'The facts are attributed in the text; the headline was not.');
  await shoot('decided');
  await request.openDraft();
  await story.text.waitFor();
  await story.replace(tour.headline.wrong, tour.headline.right);
  await shoot('draft-changed');
  await frame.goTo('Corrections');
  await request.openFromQueue(tour.request.words);
  await request.writeNotice(tour.notice, 'Over the story');
  await request.step('Approval').scrollIntoViewIfNeeded();
  await shoot('notice');
}

async function approve({ request, shoot }: Stage): Promise<void> {
  await request.tryApproving(aneke, 'a guess that is wrong');
  await expect(request.step('Approval').getByRole('alert')).toContainText('The passphrase is not right');
  await shoot('approval-refused');
  await request.approve(aneke);
  await request.step('Publish').scrollIntoViewIfNeeded();
  await shoot('approved');
  await request.publish(2);
  await request.request.getByText('Clarified').first().waitFor();
  await shoot('closed');
}
