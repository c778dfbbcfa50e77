/** All commands, by the names of their files. Each loads when it is first named; the core's are there with the shell. */
import type { CommandModule } from './command.ts';

const modules = import.meta.glob<CommandModule>('./commands/*.ts');

/** Sorted. */
export const commandNames: readonly string[] = Object.keys(modules)
  .map((file) => file.slice('./commands/'.length, -'.ts'.length))
  .sort();

/** Null where there is none of that name. Rejects where the network fails. */
export async function loadCommand(name: string): Promise<CommandModule | null> {
  const load = /^[a-z]+$/.test(name) ? modules[`./commands/${name}.ts`] : undefined;
  return load ? load() : null;
}
