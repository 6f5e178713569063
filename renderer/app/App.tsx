import { useStore } from 'zustand';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Toasts } from '../components/Toasts.tsx';
import { UnsentFields } from '../components/UnsentFields.tsx';
import { FirstStart } from '../features/people/FirstStart.tsx';
import { SignIn } from '../features/people/SignIn.tsx';
import { appWords } from '../words/app.ts';
import { Frame } from './frame/Frame.tsx';
import type { Stores } from './stores.ts';

export interface AppProps {
  readonly stores: Stores;
}

/**
 * The window: the door until somebody is signed in, then the frame with the work. Toasts lie beside both,
 * so that what failed at the door is said as well.
 */
export function App({ stores }: AppProps) {
  return (
    <>
      <Room stores={stores} />
      <Toasts store={stores.toasts} />
    </>
  );
}

/** Which of them is drawn: the question whether anybody has a profile here is only put once it is known. */
function Room({ stores }: AppProps) {
  const status = useStore(stores.people, (state) => state.status);
  const nobodyYet = useStore(stores.people, (state) => state.people.length === 0);
  const session = useStore(stores.people, (state) => state.session);
  if (status === 'failed') {
    const again = <Button onClick={() => void stores.people.getState().load()}>{appWords.again}</Button>;
    return <EmptyState title={appWords.nobodyRead} action={again} />;
  }
  // The answer takes milliseconds: the paper stays empty rather than flicker.
  if (status !== 'ready') return null;
  // The key makes a new frame for a new person: nothing half done in the old one passes to another hand.
  if (session !== null)
    return (
      <UnsentFields key={session.person.id}>
        <Frame stores={stores} person={session.person} />
      </UnsentFields>
    );
  return nobodyYet ? <FirstStart store={stores.people} /> : <SignIn store={stores.people} />;
}
