// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderView } from '../testing/render-view.tsx';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';
import { UnsentFields, useUnsent } from './UnsentFields.tsx';

function Form({ of }: { readonly of: string }) {
  const { fields, setField, forget } = useUnsent(of, { where: 'the web', reason: '' });
  return (
    <>
      <TextField label="Where" value={fields.where} onChange={(typed) => setField('where', typed)} />
      <TextField label="Reason" value={fields.reason} onChange={(typed) => setField('reason', typed)} />
      <Button onClick={forget}>Send</Button>
    </>
  );
}

/** A place with forms, and one without. */
function Places({ person }: { readonly person: string }) {
  const [of, setOf] = useState<string | null>('story a');
  return (
    <UnsentFields key={person}>
      {['story a', 'story b'].map((each) => (
        <Button key={each} onClick={() => setOf(each)}>
          {each}
        </Button>
      ))}
      <Button onClick={() => setOf(null)}>elsewhere</Button>
      {of !== null && <Form key={of} of={of} />}
    </UnsentFields>
  );
}

const shown = () => ['Where', 'Reason'].map((label) => screen.getByLabelText<HTMLInputElement>(label).value);

test('what was typed is there again until it is sent, for its own form and person alone', async () => {
  const { user, rerender } = renderView(<Places person="ann" />);
  const go = async (name: string) => user.click(screen.getByRole('button', { name }));
  await user.type(screen.getByLabelText('Reason'), 'It is late');
  await go('elsewhere');
  await go('story b');
  expect(shown()).toEqual(['the web', '']);
  await go('story a');
  expect(shown()).toEqual(['the web', 'It is late']);
  await go('Send');
  await go('elsewhere');
  await go('story a');
  expect(shown()).toEqual(['the web', '']);
  await user.type(screen.getByLabelText('Reason'), 'Mine');
  rerender(<Places person="ben" />);
  expect(shown()).toEqual(['the web', '']);
});
