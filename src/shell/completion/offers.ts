/** What could stand at a place of a command: names, options, paths, tags, or what the command itself says. */
import type { CommandModule, Completion, Option, Shell } from '../command.ts';
import { startOf } from '../files/locate.ts';
import { baseName, resolvePath } from '../files/paths.ts';
import { commandNames } from '../lazyCommands.ts';
import { loadCommand } from '../loadCommand.ts';
import { inSlices } from '../streams/timeSlices.ts';

/**
 * `value` is the whole word without quotes. `whole` is false where more of the same word will follow, as behind the
 * slash of a directory.
 */
export type Offer = {
  value: string;
  label: string;
  kind: 'command' | 'option' | 'file' | 'directory' | 'tag' | 'word';
  whole: boolean;
  href?: string;
  /** What an option does. */
  summary?: string;
};

/** `typed` is the word so far without quotes; with `home`, the `~` it begins with is the home directory and no name. */
export type Place = { typed: string; home: boolean; shell: Shell; signal: AbortSignal };

export function commandOffers({ typed, shell }: Place): Offer[] {
  const names = new Set([...commandNames, ...shell.aliases.keys()]);
  return beginning(typed, [...names].sort(), 'command');
}

/** `name` is the command's, `words` stand between it and the place. Loads the command, and the list that it asks for. */
export async function* operandOffers(
  name: string,
  words: readonly string[],
  place: Place,
): AsyncGenerator<Offer, undefined> {
  const command = await loadCommand(name);
  if (command !== null) yield* offersOf(command, words, place);
}

export async function* offersOf(
  command: CommandModule,
  words: readonly string[],
  place: Place,
): AsyncGenerator<Offer, undefined> {
  const { typed } = place;
  const mayBeOption = command.options !== 'any' && !words.includes('--');
  const known = command.options === 'any' ? [] : command.options;
  const assigned = mayBeOption ? /^(--[^=]+=)(.*)$/s.exec(typed) : null;
  if (assigned) {
    const [, option = '', value = ''] = assigned;
    for await (const offer of completed(valueCompletion(known, option.slice(0, -1)), words, {
      ...place,
      typed: value,
    })) {
      yield { ...offer, value: option + offer.value };
    }
    return;
  }
  const last = mayBeOption ? words.at(-1) : undefined;
  const awaited = last?.startsWith('-') ? valueCompletion(known, last) : null;
  if (awaited) yield* completed(awaited, words, place);
  else if (mayBeOption && typed.startsWith('-')) yield* optionOffers(command, typed);
  else yield* completed(command.completion, words, place);
}

/** What completes the value of an option, as its name in the help says; null where it takes none. */
function valueCompletion(options: readonly Option[], word: string): Completion | null {
  const option = options.find(
    ({ short, long }) => word === `--${long}` || (!word.startsWith('--') && short && word.endsWith(short)),
  );
  if (option?.value === undefined) return null;
  if (option.value === 'TAG') return 'tags';
  return option.value === 'FILE' ? 'files' : 'none';
}

function optionOffers({ options }: CommandModule, typed: string): Offer[] {
  if (options === 'any') return [];
  const help: Option = { long: 'help', summary: 'show how it is used' };
  return [...options, help].flatMap(({ short, long, value, summary }) => {
    const names = [short && short !== '#' ? `-${short}` : [], long ? `--${long}${value ? '=' : ''}` : []].flat();
    return beginning(typed, names, 'option').map((offer) => ({ ...offer, summary }));
  });
}

async function* completed(
  completion: Completion | null,
  words: readonly string[],
  place: Place,
): AsyncGenerator<Offer, undefined> {
  if (completion === 'files' || completion === 'directories') yield* fileOffers(completion, place);
  else if (completion === 'tags') yield* tagOffers(place);
  else if (completion === 'commands') yield* commandOffers(place);
  else if (typeof completion === 'function') {
    yield* beginning(place.typed, await completion(words, place.shell), 'word');
  }
}

/** Only the one directory is listed, as far as names can match. */
async function* fileOffers(
  wanted: 'files' | 'directories',
  { typed, home, shell, signal }: Place,
): AsyncGenerator<Offer, undefined> {
  const behind = typed.lastIndexOf('/') + 1;
  const base = typed.slice(behind);
  if (home && typed === '~') {
    yield { value: '~/', label: '~/', kind: 'directory', whole: false };
    return;
  }
  if (base === '..') yield { value: `${typed}/`, label: '../', kind: 'directory', whole: false };
  const from = await startOf(typed, shell, signal);
  const directory = resolvePath(home ? typed.slice(1, behind) : typed.slice(0, behind), from);
  if ((await shell.files.entry(directory, signal))?.kind !== 'directory') return;
  for await (const { path, kind, href } of inSlices(shell.files.list(directory, 'name', signal), signal)) {
    const name = baseName(path);
    if (!name.startsWith(base)) {
      if (name > base) return;
      continue;
    }
    if (name.startsWith('.') && base === '') continue;
    const value = typed.slice(0, behind) + name;
    if (kind === 'directory') yield { value: `${value}/`, label: `${name}/`, kind, whole: false, href };
    else if (wanted === 'files') yield { value, label: name, kind: 'file', whole: true, href };
  }
}

async function* tagOffers({ typed, shell, signal }: Place): AsyncGenerator<Offer, undefined> {
  if ((await shell.files.entry('/tags', signal))?.kind !== 'directory') return;
  for await (const { path, href } of inSlices(shell.files.list('/tags', 'name', signal), signal)) {
    const name = baseName(path);
    if (name.startsWith(typed)) yield { value: name, label: name, kind: 'tag', whole: true, href };
  }
}

function beginning(typed: string, names: readonly string[], kind: Offer['kind']): Offer[] {
  return names
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ value: name, label: name, kind, whole: !/[=/]$/.test(name) }));
}
