// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { CommandGroup, ReadyCommand } from '../commands/command.ts';
import { rankedCommands } from './ranked-commands.ts';

function aCommand(group: CommandGroup, label: string, enabled = true): ReadyCommand {
  const keys = { shortcut: undefined, otherShortcut: undefined, keys: undefined };
  return { id: label, group, label, menu: null, enabled, run: () => undefined, ...keys };
}

const table = [
  aCommand('Story', 'Publish revision 1…'),
  aCommand('Text', 'Accept all suggestions that are shown'),
  aCommand('Text', 'Reject all suggestions that are shown'),
  aCommand('View', 'Show claims'),
  aCommand('View', 'Show suggestions'),
  aCommand('View', 'Show history', false),
];

const labels = (typed: string) =>
  rankedCommands(table, typed).flatMap(({ commands }) => commands.map(({ label }) => label));

test('the command whose name was typed is the one that Enter does', () => {
  expect(labels('show suggestions')).toEqual([
    'Show suggestions',
    'Accept all suggestions that are shown',
    'Reject all suggestions that are shown',
  ]);
});

test('without a better answer the order of the table stands, and what cannot be done is left out', () => {
  expect(labels('')).toEqual(table.filter(({ enabled }) => enabled).map(({ label }) => label));
  expect(labels('all')).toEqual([
    'Accept all suggestions that are shown',
    'Reject all suggestions that are shown',
  ]);
});
