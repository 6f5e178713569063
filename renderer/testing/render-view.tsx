import { cleanup, type RenderResult, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';

export interface RenderedView extends RenderResult {
  /** A person's hands: types and presses as somebody would. */
  readonly user: UserEvent;
}

/** Draws a view with what it is given, and takes it down again when the test ends. */
export function renderView(view: ReactElement): RenderedView {
  onTestFinished(cleanup);
  return { ...render(view), user: userEvent.setup() };
}
