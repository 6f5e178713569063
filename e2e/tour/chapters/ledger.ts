import { SourcesPage } from '../../pages/sources-page.ts';
import type { Chapter } from '../stage.ts';

/** What the claims of the story rest on and what disputes them: the denial tied, the coverage, the graph, the sources. */
export const ledger: Chapter = {
  name: 'ledger',
  play: async (stage) => {
    const { page, frame, claims, proposals, tour, shoot, openStory } = stage;
    await openStory();
    await frame.command('Propose claims from the text');
    await proposals.show('denial');
    await proposals.rows.first().click();
    await shoot('denial-proposed');
    await proposals.confirm(proposals.rows.filter({ hasText: 'Disputes: “' }).first());
    await proposals.show('quotation');
    await proposals.confirmAll();
    await proposals.close();
    const disputed = claims.rows.filter({ hasText: 'Disputed by' }).first();
    await disputed.click();
    await shoot('denial-tied');
    await page
      .getByRole('group', { name: /^Coverage/ })
      .getByRole('button', { name: /disputed/ })
      .click();
    await shoot('only-disputed');
    await frame.command('Show all claims');
    await inEveryLook(stage, 'coverage', async () => undefined);
    await inEveryLook(stage, 'graph', () => page.keyboard.press('ControlOrMeta+Alt+g'));
    await page.getByRole('tab', { name: 'Table' }).click();
    await shoot('graph-table');
    await page.keyboard.press('Escape');
    const [denier] = tour.claims.flatMap(({ claim }) => (claim.kind === 'Denial' ? [claim.newSource] : []));
    if (denier === undefined) return;
    const sources = new SourcesPage(page);
    await frame.command('Ask for comment…');
    await sources.ask({ who: denier.name, question: 'Do you stand by what you said?' });
    await sources.open(denier.name);
    await shoot('source');
    await openStory();
  },
};

/** Both themes at both sizes, each after what brings it up; Escape puts away what lies over the story. */
async function inEveryLook(
  { frame, page, shoot, resize }: Parameters<Chapter['play']>[0],
  name: string,
  bringUp: () => Promise<void>,
): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await frame.command(`Use the ${theme} theme`);
    await bringUp();
    await shoot(`${name}-${theme}`);
    await resize(960, 640);
    await shoot(`${name}-${theme}-small`);
    await resize(1280, 800);
    if (theme === 'dark') await page.keyboard.press('Escape');
  }
}
