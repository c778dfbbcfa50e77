/**
 * The names of all commands, and the scripts of those that load when they are named. The list itself loads with the
 * first of them, or with completion: the names of fifty hashed files would be a seventh of the shell's core.
 */
import type { CommandModule } from './command.ts';

const files = import.meta.glob<CommandModule>(['./commands/*.ts', '!./commands/{ls,cd,cat}.ts']);

/** The names of all commands, sorted. */
export const commandNames: readonly string[] = [
  'cat',
  'cd',
  'ls',
  ...Object.keys(files).map((file) => file.slice('./commands/'.length, -'.ts'.length)),
].sort();

/** Returns null if no script has that name. */
export async function loadLazyCommand(name: string): Promise<CommandModule | null> {
  if (!commandNames.includes(name)) return null;
  return (await files[`./commands/${name}.ts`]?.()) ?? null;
}
