/** Commands by their names: what nearly every reader uses is there with the shell, each other one loads when it is named. */
import type { CommandModule, Commands } from './command.ts';

const core = import.meta.glob<CommandModule>('./commands/{ls,cd,cat,help}.ts', { eager: true });

/** Null where there is none of that name. Rejects with a sentence where its file does not come. */
export async function loadCommand(name: string): Promise<CommandModule | null> {
  return coreCommand(name) ?? (await commandFiles()).loadFile(name === ':' ? 'true' : name);
}

/** Whether there is one, without its code. Rejects as the other does. */
export async function isCommand(name: string): Promise<boolean> {
  return name === ':' || coreCommand(name) !== null || (await commandFiles()).commandNames.includes(name);
}

/** What the shell hands to its commands. */
export const commands: Commands = {
  load: loadCommand,
  names: async () => (await commandFiles()).commandNames,
};

function coreCommand(name: string): CommandModule | null {
  return core[`./commands/${name}.ts`] ?? null;
}

function commandFiles(): Promise<typeof import('./lazyCommands.ts')> {
  return import('./lazyCommands.ts');
}
