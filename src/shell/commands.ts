/** All commands, by the names of their files. Each loads when it is first named; the core's are there with the shell. */
import type { CommandModule } from './command.ts';

const modules = import.meta.glob<CommandModule>('./commands/*.ts');

/** What nearly every reader uses is there with the shell. */
const core = import.meta.glob<CommandModule>('./commands/{ls,cd,cat,help}.ts', { eager: true });

/** Sorted. */
export const commandNames: readonly string[] = Object.keys(modules)
  .map((file) => file.slice('./commands/'.length, -'.ts'.length))
  .sort();

/** Null where there is none of that name. Rejects with a sentence where the network fails. */
export async function loadCommand(name: string): Promise<CommandModule | null> {
  const file = `./commands/${name}.ts`;
  const load = /^[a-z]+$/.test(name) ? modules[file] : undefined;
  if (load === undefined) return null;
  return core[file] ?? load().catch(notFetched);
}

function notFetched(error: unknown): never {
  throw new Error('its code could not be fetched: the network does not answer', { cause: error });
}
