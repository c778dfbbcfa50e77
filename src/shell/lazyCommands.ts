/**
 * The names of all commands, and the files of those that load when they are named. This list loads with the first of
 * them, or with completion, because the names of fifty hashed files would be a seventh of the shell's core.
 */
import type { CommandModule } from './command.ts';

const files = import.meta.glob<CommandModule>(['./commands/*.ts', '!./commands/{ls,cd,cat,help}.ts']);

/** Sorted. */
export const commandNames: readonly string[] = [
  'cat',
  'cd',
  'help',
  'ls',
  ...Object.keys(files).map((file) => file.slice('./commands/'.length, -'.ts'.length)),
].sort();

/** Null where there is no such file. */
export async function loadFile(name: string): Promise<CommandModule | null> {
  if (!commandNames.includes(name)) return null;
  return (await files[`./commands/${name}.ts`]?.()) ?? null;
}
