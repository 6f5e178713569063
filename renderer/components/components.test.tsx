// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderView } from '../testing/render-view.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import { Panes } from './Panes.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { Toasts } from './Toasts.tsx';
import { createToastStore } from './toast-store.ts';

test('a field says its name, its hint and what is wrong with it', () => {
  renderView(
    <TextField label="Slug" hint="Lower-case words" error="It is taken" value="x" onChange={vi.fn()} />,
  );
  const field = screen.getByRole('textbox', { name: 'Slug' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Lower-case words',
    'It is taken',
  ]);
});

test('a select answers with one of its own values', async () => {
  const chosen = vi.fn();
  const options = [
    { value: 'top', label: 'Top' },
    { value: 'foot', label: 'Foot' },
  ] as const;
  const { user } = renderView(
    <SelectField label="Placement" value="top" options={options} onChange={chosen} />,
  );
  await user.selectOptions(screen.getByLabelText('Placement'), 'Foot');
  expect(chosen).toHaveBeenCalledWith('foot');
});

test('a busy button cannot be pressed again', async () => {
  const pressed = vi.fn();
  const { user } = renderView(
    <Button busy onClick={pressed}>
      Publish revision 2
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Publish revision 2' }));
  expect(pressed).not.toHaveBeenCalled();
});

test('an icon button is named by its label alone', () => {
  renderView(
    <IconButton label="Hide the inspector" shortcut="Ctrl+I" pressed>
      <svg aria-hidden="true" />
    </IconButton>,
  );
  const button = screen.getByRole('button', { name: 'Hide the inspector', pressed: true });
  expect(button.parentElement?.textContent).toBe('Hide the inspectorCtrl+I');
});

test('a dialog is a form where it has something to submit, and its cross closes it', async () => {
  const submit = vi.fn();
  const close = vi.fn();
  const { user } = renderView(
    <Dialog
      title="Rename"
      open
      onClose={close}
      onSubmit={submit}
      actions={<Button type="submit">Rename</Button>}
    >
      <TextField label="Slug" value="" onChange={vi.fn()} />
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Rename' });
  expect(document.activeElement).toBe(within(dialog).getByLabelText('Slug'));
  await user.click(within(dialog).getByRole('button', { name: 'Rename' }));
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(submit).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
});

test('a menu opens from the keyboard and runs what is chosen', async () => {
  const archive = vi.fn();
  const { user } = renderView(
    <Menu
      label="Story"
      trigger={<Button>More</Button>}
      entries={[
        { id: 'rename', label: 'Rename', onSelect: vi.fn() },
        'separator',
        { id: 'archive', label: 'Archive', danger: true, onSelect: archive },
      ]}
    />,
  );
  screen.getByRole('button', { name: 'More' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Rename', 'Archive']);
  await user.click(screen.getByRole('menuitem', { name: 'Archive' }));
  expect(archive).toHaveBeenCalledTimes(1);
});

test('panes stand side by side with a separator that the keyboard reaches', () => {
  renderView(
    <Panes
      name="story"
      onShares={vi.fn()}
      panes={[
        { id: 'copy', resizeLabel: '', share: 70, least: 400, content: <p>Copy</p> },
        {
          id: 'inspector',
          resizeLabel: 'Resize the inspector',
          share: 30,
          least: 280,
          content: <p>Claims</p>,
        },
      ]}
    />,
  );
  expect(screen.getByRole('separator', { name: 'Resize the inspector' }).tabIndex).toBe(0);
  expect(screen.getByText('Claims')).toBeTruthy();
});

test('the same failure again does not pile up, and an action takes its toast away', async () => {
  const store = createToastStore();
  const undo = vi.fn();
  const { user } = renderView(<Toasts store={store} />);
  store.getState().show({ tone: 'failure', text: 'The disk is full.', action: null });
  store.getState().show({ tone: 'failure', text: 'The disk is full.', action: null });
  store.getState().show({ tone: 'done', text: 'Archived.', action: { label: 'Undo', run: undo } });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(store.getState().toasts.map((toast) => toast.text)).toEqual(['The disk is full.']);
  expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
});

test('what a field is given is what it shows', async () => {
  function Form() {
    const [value, setValue] = useState('');
    return <TextField label="Name" value={value} onChange={setValue} />;
  }
  const { user } = renderView(<Form />);
  await user.type(screen.getByLabelText('Name'), 'Ida');
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Ida');
});
