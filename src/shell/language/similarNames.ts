/** Finds the command whose name is closest to a mistyped word. */
import { englishNames, otherPrograms, proseWords, questionWords } from './knownWords.ts';
import { typingDistance } from './typingDistance.ts';

/** Returns the closest name, unless the word is a known program elsewhere, or prose and the line is not a command. */
export function similarName(typed: string, names: readonly string[], isCommand: boolean): string | null {
  if (questionWords.has(typed) || (!isCommand && isProse(typed, names))) return null;
  return nearestName(typed, names, isCommand);
}

/** Returns the name that is most likely to be mistyped like this, or null if none is close enough. */
export function nearestName(typed: string, names: readonly string[], isCommand: boolean): string | null {
  if (otherPrograms.has(typed)) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  // The more usual name wins a tie.
  for (const name of [...usualNames.filter((each) => names.includes(each)), ...names]) {
    const limit = limitOf(name.length, isCommand);
    if (Math.abs(name.length - typed.length) > limit * 2) continue;
    const distance = typingDistance(typed, name);
    if (distance <= limit && distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

const usualNames = ['ls', 'cd', 'cat', 'grep', 'find', 'git', 'man', 'head', 'tail', 'less', 'sort', 'help', 'open'];

/**
 * The distance up to which a word is taken for a name. It is smaller for short names, which are close to many words.
 */
function limitOf(length: number, isCommand: boolean): number {
  if (length <= 2) return 0.6;
  if (length === 3) return isCommand ? 1 : 0.8;
  if (length <= 5) return isCommand ? 1.6 : 1.2;
  return isCommand ? 2.2 : 1.6;
}

/** Returns whether a word of prose is close to a name, or a form of one: `cast`, `sorted`. */
function isProse(typed: string, names: readonly string[]): boolean {
  if (proseWords.has(typed)) return true;
  const stem = /^(.+?)(?:'s|s|es|d|ed|er|ers|ing|ings|y|ly|al)$/.exec(typed)?.[1] ?? '';
  const bases = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
  return bases.some((base) => englishNames.has(base) && names.includes(base));
}
