/**
 * Puts back the options that npm has taken for its own. Without `--`, as in `npm run build --out site`, npm keeps an
 * option to itself: it sets the variable `npm_config_out`, and passes on only the word `site`. A value after `=` is in
 * the variable; otherwise the variable is `true`, and the value is one of the words.
 */
import { nearest } from '../text/nearest.mjs';
import { commands } from './commands.mjs';

/**
 * Returns the words of a command with the options in their places, or `likely`: the words that were probably meant, if
 * they can be read in more than one way.
 */
export function withNpmOptions(name, words, environment) {
  const taken = takenOptions(name, environment);
  if (taken.length === 0) return { words };
  const whole = taken.filter(({ value }) => value !== null).map(({ option, value }) => `--${option}=${value}`);
  const flags = taken.filter(({ value, takesWord }) => value === null && !takesWord);
  const waiting = taken.filter(({ value, takesWord }) => value === null && takesWord);
  const known = [...whole, ...flags.map(({ option }) => `--${option}`)];
  const readings = assignments(waiting, words).filter(({ left }) => left.length <= commands[name].words.length);
  const meant = ({ left, found }) => ({ words: [...left, ...found, ...known] });
  if (readings.length === 1) return meant(readings[0]);
  if (readings.length > 1) return { likely: meant(readings.at(-1)).words };
  return { words: [...words, ...known, ...waiting.map(({ option }) => `--${option}`)] };
}

/**
 * Returns an option that npm has taken and that only resembles one of the command, such as `--prot`; null if there is
 * none. No setting of npm itself resembles an option of catpost.
 */
export function misspeltNpmOption(name, environment) {
  const options = Object.keys(commands[name].options);
  const given = Object.keys(environment).filter((key) => key.startsWith('npm_config_') && environment[key] !== '');
  const taken = given.map((key) => key.slice('npm_config_'.length).replaceAll('_', '-'));
  const known = new Set(Object.values(commands).flatMap((command) => Object.keys(command.options)));
  const misspelt = taken.find((option) => !known.has(option) && nearest(option, options) !== null);
  return misspelt === undefined ? null : `--${misspelt}`;
}

/** Lists the options of all commands that npm has taken. An option of several kinds is that of the command `name`. */
function takenOptions(name, environment) {
  const all = Object.assign({}, ...Object.values(commands).map(({ options }) => options), commands[name].options);
  return Object.entries(all).flatMap(([option, { value: placeholder, ...values }]) => {
    // npm joins the values of an option that is given twice by empty lines.
    const value = environment[`npm_config_${option.replaceAll('-', '_')}`]?.split('\n\n').at(-1) ?? '';
    if (value === '') return [];
    const takesWord = placeholder !== null;
    return [{ option, ...values, takesWord, value: value === 'true' ? null : value }];
  });
}

/**
 * Returns every way to give each waiting option one of the words that its pattern allows. The ways in which the last
 * words are values come last, because most people write options at the end.
 */
function assignments([first, ...others], words) {
  if (first === undefined) return [{ left: words, found: [] }];
  return words.flatMap((word, place) => {
    if (word.startsWith('-') || !canBe(first, word)) return [];
    const rest = words.toSpliced(place, 1);
    return assignments(others, rest).map(({ left, found }) => ({ left, found: [`--${first.option}`, word, ...found] }));
  });
}

function canBe({ choices, pattern }, word) {
  return (choices?.includes(word) ?? true) && (pattern?.test(word) ?? true);
}
