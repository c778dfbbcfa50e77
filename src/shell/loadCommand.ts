/**
 * Finds commands by name. The three that most readers use are part of the shell; every other one loads when it is named.
 */
import type { CommandModule, Commands } from './command.ts';

const core = import.meta.glob<CommandModule>('./commands/{ls,cd,cat}.ts', { eager: true });

/** What the shell passes to its commands. */
export const commands: Commands = {
  load: loadCommand,
  names: async () => (await lazyCommands()).commandNames,
};

/** Returns null if there is no such command. Rejects with a sentence if its script cannot be loaded. */
export async function loadCommand(name: string): Promise<CommandModule | null> {
  return coreCommand(name) ?? (await lazyCommands()).loadLazyCommand(name === ':' ? 'true' : name);
}

/** Returns whether there is such a command, without loading its code. Rejects if the list of names cannot be loaded. */
export async function isCommand(name: string): Promise<boolean> {
  return name === ':' || coreCommand(name) !== null || (await lazyCommands()).commandNames.includes(name);
}

function coreCommand(name: string): CommandModule | null {
  return core[`./commands/${name}.ts`] ?? null;
}

function lazyCommands(): Promise<typeof import('./lazyCommands.ts')> {
  return import('./lazyCommands.ts');
}
