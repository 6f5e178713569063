// What every chapter of the tour stands on: one window, everything that a person holds before it, the camera, and
// the story that goes through all chapters.
import type { ElectronApplication, Page } from '@playwright/test';
import type { RunningStet } from '../launch-stet.ts';
import { ChecksPane } from '../pages/checks-pane.ts';
import { ClaimsPane } from '../pages/claims-pane.ts';
import { ComparePage } from '../pages/compare-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { DeskSearchPage } from '../pages/desk-search-page.ts';
import { FindBar } from '../pages/find-bar.ts';
import { Frame } from '../pages/frame.ts';
import { HouseStylePage } from '../pages/house-style-page.ts';
import { ImportPage } from '../pages/import-page.ts';
import { LogPage } from '../pages/log-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ProposalTray } from '../pages/proposal-tray.ts';
import { QueriesPane } from '../pages/queries-pane.ts';
import { RequestPage } from '../pages/request-page.ts';
import { RevisionPage } from '../pages/revision-page.ts';
import { StoryPage } from '../pages/story-page.ts';
import type { Camera } from './camera.ts';
import { type TourStory, tourStory } from './tour-story.ts';

export interface Stage extends ReturnType<typeof handsOn> {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly tour: TourStory;
  readonly shoot: Camera['shoot'];
  readonly resize: Camera['resize'];
  /** Goes to the story of the tour by way of the desk; its text is there afterwards. */
  readonly openStory: () => Promise<void>;
}

/** One chapter: a stretch of work that leaves the story as the next chapter wants to find it. */
export interface Chapter {
  /** Names the folder of its pictures. */
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
}

export async function openStage({ app, page }: RunningStet, camera: Camera): Promise<Stage> {
  await camera.turnTo(app, page);
  const tour = tourStory();
  const hands = handsOn(page);
  const openStory = async (): Promise<void> => {
    await hands.frame.goTo('Desk');
    await hands.desk.open(tour.slug);
    await hands.story.text.waitFor();
  };
  return { ...hands, app, page, tour, shoot: camera.shoot, resize: camera.resize, openStory };
}

function handsOn(page: Page) {
  return {
    frame: new Frame(page),
    people: new PeoplePage(page),
    desk: new DeskPage(page),
    copy: new ImportPage(page),
    story: new StoryPage(page),
    queries: new QueriesPane(page),
    compare: new ComparePage(page),
    find: new FindBar(page),
    deskSearch: new DeskSearchPage(page),
    checks: new ChecksPane(page),
    style: new HouseStylePage(page),
    claims: new ClaimsPane(page),
    proposals: new ProposalTray(page),
    revision: new RevisionPage(page),
    request: new RequestPage(page),
    log: new LogPage(page),
  };
}
