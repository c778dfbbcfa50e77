/** What a shell needs to know to complete a command line. */
import { type CommandName, commands, commandsOf } from '../../bootstrap/commands.mjs';

/** What may follow: a folder, a folder or a file, a collection, one of some words, or what cannot be completed. */
export type Completed = 'folder' | 'path' | 'collection' | 'nothing' | readonly string[];

/** An option. `value` is null for a flag. */
export type CompletedOption = { name: string; about: string; value: Completed | null };

/** A command. `word` is null if it takes none besides its options. */
export type CompletedCommand = { name: string; about: string; word: Completed | null; options: CompletedOption[] };

/** The shells that have completion. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** Returns the commands of the package. */
export function completedCommands(): CompletedCommand[] {
  return commandsOf('package').map((name) => ({
    name,
    about: commands[name].about,
    word: wordOf(name),
    options: Object.entries(commands[name].options).map(([option, { value, about, choices }]) => ({
      name: option,
      about,
      value: value === null ? null : (choices ?? kindOf(value, option)),
    })),
  }));
}

function wordOf(name: CommandName): Completed | null {
  if (name === 'completion') return shells;
  if (commands[name].words.length === 0) return null;
  if (commands[name].words.includes('DIR|FILE')) return 'path';
  return commands[name].words.includes('[DIR]') ? 'folder' : 'nothing';
}

function kindOf(placeholder: string, option: string): Completed {
  if (option === 'in') return 'collection';
  return placeholder === 'DIR' ? 'folder' : 'nothing';
}
