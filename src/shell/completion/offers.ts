/** Lists what may follow in a command: names of commands, options, tags, or what the command itself offers. */
import type { CommandModule, Completion, Option } from '../command.ts';
import { commandNames } from '../lazyCommands.ts';
import { loadCommand } from '../loadCommand.ts';
import { fileOffers, tagOffers } from './fileOffers.ts';
import type { Offer, TypedPlace } from './offer.ts';

/** Lists the commands and aliases that begin with the typed word. */
export function commandOffers({ typed, shell }: TypedPlace): Offer[] {
  const names = new Set([...commandNames, ...shell.aliases.keys()]);
  return offersThatBegin(typed, [...names].sort(), 'command');
}

/** Lists what the command `name` offers. `words` are those between the name and the cursor. */
export async function* operandOffers(
  name: string,
  words: readonly string[],
  place: TypedPlace,
): AsyncGenerator<Offer, undefined> {
  const command = await loadCommand(name);
  if (command !== null) yield* offersOf(command, words, place);
}

/** Lists what a command offers. `words` are those between its name and the cursor. */
export async function* offersOf(
  command: CommandModule,
  words: readonly string[],
  place: TypedPlace,
): AsyncGenerator<Offer, undefined> {
  const { typed } = place;
  const options = command.options === 'any' || words.includes('--') ? [] : command.options;
  const mayBeOption = command.options !== 'any' && !words.includes('--');
  const [, option = '', value = ''] = (mayBeOption && /^(--[^=]+=)(.*)$/s.exec(typed)) || [];
  if (option !== '') {
    const completion = completionOfValue(options, option.slice(0, -1));
    for await (const offer of offersFrom(completion, words, { ...place, typed: value })) {
      yield { ...offer, value: option + offer.value };
    }
    return;
  }
  const last = words.at(-1);
  const valueCompletion = last?.startsWith('-') ? completionOfValue(options, last) : null;
  if (valueCompletion) yield* offersFrom(valueCompletion, words, place);
  else if (mayBeOption && typed.startsWith('-')) yield* optionOffers(options, typed);
  else yield* offersFrom(command.completion, words, place);
}

/** Returns what completes the argument of an option, by its name in the help; null if the option has no argument. */
function completionOfValue(options: readonly Option[], word: string): Completion | null {
  const option = options.find(
    ({ short, long }) => word === `--${long}` || (!word.startsWith('--') && short && word.endsWith(short)),
  );
  if (option?.value === undefined) return null;
  if (option.value === 'TAG') return 'tags';
  return option.value === 'FILE' ? 'files' : 'none';
}

function optionOffers(options: readonly Option[], typed: string): Offer[] {
  const help: Option = { long: 'help', summary: 'print how it is used' };
  return [...options, help].flatMap(({ short, long, value, summary }) => {
    const names = [short && short !== '#' ? `-${short}` : [], long ? `--${long}${value ? '=' : ''}` : []].flat();
    return offersThatBegin(typed, names, 'option').map((offer) => ({ ...offer, summary }));
  });
}

async function* offersFrom(
  completion: Completion | null,
  words: readonly string[],
  place: TypedPlace,
): AsyncGenerator<Offer, undefined> {
  if (typeof completion === 'function') {
    yield* offersThatBegin(place.typed, await completion(words, place.shell), 'word');
    return;
  }
  switch (completion) {
    case 'files':
    case 'directories':
      return yield* fileOffers(completion, place);
    case 'tags':
      return yield* tagOffers(place);
    case 'commands':
      return yield* commandOffers(place);
    case 'none':
    case null:
      return;
  }
}

function offersThatBegin(typed: string, names: readonly string[], kind: Offer['kind']): Offer[] {
  return names
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ value: name, label: name, kind, isWhole: !/[=/]$/.test(name) }));
}
