import { type CommandGroup, commandGroups, type ReadyCommand } from '../commands/command.ts';
import { matchesWords, matchRank } from './match-words.ts';

export interface CommandsOfGroup {
  readonly group: CommandGroup;
  readonly commands: readonly ReadyCommand[];
}

/**
 * The commands that can be done now and answer what was typed, by group. The one that answers best comes first
 * in its group and its group first of all; what answers equally well keeps the order of the table.
 */
export function rankedCommands(commands: readonly ReadyCommand[], typed: string): readonly CommandsOfGroup[] {
  const found = commands
    .filter(({ enabled, label, group }) => enabled && matchesWords(`${label} ${group}`, typed))
    .map((command) => ({ command, rank: matchRank(command.label, typed) }))
    .sort((a, b) => b.rank - a.rank);
  return commandGroups
    .map((group) => ({ group, ranked: found.filter(({ command }) => command.group === group) }))
    .filter(({ ranked }) => ranked.length > 0)
    .sort((a, b) => bestOf(b.ranked) - bestOf(a.ranked))
    .map(({ group, ranked }) => ({ group, commands: ranked.map(({ command }) => command) }));
}

function bestOf(ranked: readonly { readonly rank: number }[]): number {
  return ranked[0]?.rank ?? 0;
}
