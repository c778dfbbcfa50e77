/** Removes control characters from the values of YAML or TOML. */
import { codePointName, withoutUnsafeCharacters } from '../../text/controlCharacters.ts';
import { isRecord, type LocatedValues, type ValuePath } from './locatedValues.ts';

/** A control character that was removed: the path of its value, and its name, such as `U+001B`. */
export type RemovedCharacter = { path: ValuePath; name: string };

/** Returns the values without control characters, and the first character removed from each value. */
export function cleanValues<Values extends LocatedValues>(
  located: Values,
): { located: Values; removed: RemovedCharacter[] } {
  const removed: RemovedCharacter[] = [];
  const cleaned = cleanValue(located.values, [], removed);
  return { located: removed.length > 0 && isRecord(cleaned) ? { ...located, values: cleaned } : located, removed };
}

/** Returns the message and the hint for a removed character. */
export function removedCharacterText({ path, name }: RemovedCharacter): { message: string; hint: string } {
  return {
    message: `${path.join('.')} contains the control character ${name}, which is removed`,
    hint: 'delete the character, and look for others',
  };
}

function cleanValue(value: unknown, path: ValuePath, removed: RemovedCharacter[]): unknown {
  if (typeof value === 'string') {
    const text = withoutUnsafeCharacters(value);
    if (text !== value) removed.push({ path, name: codePointName(firstUnsafe(value)) });
    return text;
  }
  if (Array.isArray(value)) return value.map((item, index) => cleanValue(item, [...path, index], removed));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanValue(item, [...path, key], removed)]),
  );
}

function firstUnsafe(value: string): string {
  const characters = [...value];
  return (
    characters.find((character) => withoutUnsafeCharacters(`a${character}`) !== `a${character}`) ?? characters[0] ?? ''
  );
}
