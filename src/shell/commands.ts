/** All commands, by the names of their files. Each loads when it is first named; the core's are there with the shell. */
import type { CommandModule } from './command.ts';

/** What nearly every reader uses is there with the shell. */
const core = import.meta.glob<CommandModule>('./commands/{ls,cd,cat,help}.ts', { eager: true });

const others = import.meta.glob<CommandModule>(['./commands/*.ts', '!./commands/{ls,cd,cat,help}.ts']);

/** Sorted. */
export const commandNames: readonly string[] = Object.keys({ ...core, ...others })
  .map((file) => file.slice('./commands/'.length, -'.ts'.length))
  .sort();

/** Null where there is none of that name. Rejects with a sentence where its file does not come. */
export async function loadCommand(name: string): Promise<CommandModule | null> {
  if (!commandNames.includes(name)) return null;
  const file = `./commands/${name}.ts`;
  return core[file] ?? others[file]?.() ?? null;
}
