/**
 * Reads a command line: which command it means, or what is wrong with it. Plain JavaScript without dependencies,
 * because start.mjs does this before anything is installed.
 */
import { parseArgs } from 'node:util';
import { nearest } from '../text/nearest.mjs';
import { commands, commandsOf } from './commands.mjs';
import { misspeltNpmOption, withNpmOptions } from './npmOptions.mjs';
import { commandHelp, generalHelp, invocation, usageOf } from './usage.mjs';

/**
 * Returns what the words of a command line ask for: a command with its words, a text to print, the version, or a
 * message about a mistake. `environment` has the options that npm took for its own.
 */
export function readCommandLine([name, ...rest], environment, caller) {
  if (name === undefined) return { kind: 'wrong', message: generalHelp(caller) };
  const isHelp = ['help', '--help', '-h'].includes(name);
  if (isHelp && commandsOf(caller).includes(rest[0])) return { kind: 'text', text: commandHelp(rest[0], caller) };
  if (isHelp) return { kind: 'text', text: generalHelp(caller) };
  if (['version', '--version', '-v'].includes(name)) return { kind: 'version' };
  if (!commandsOf(caller).includes(name)) return { kind: 'wrong', message: unknownCommand(name, caller) };
  if (asksFor(rest, '--help', '-h')) return { kind: 'text', text: commandHelp(name, caller) };
  if (asksFor(rest, '--version', '-v')) return { kind: 'version' };
  const meant = withNpmOptions(name, rest, environment);
  const misspelt = misspeltNpmOption(name, environment);
  const message = misspelt === null ? wordsMessage(name, meant, caller) : unknownOption(name, misspelt, caller);
  if (message !== null) return { kind: 'wrong', message: `${message}\n${usageOf(name, caller)}` };
  return { kind: 'command', name, words: meant.words };
}

/** Parses the options, flags and words of a command. Throws for an option that it does not have. */
export function parseWords(name, words) {
  const types = Object.entries(commands[name].options).map(([option, { value }]) => [
    option,
    { type: value === null ? 'boolean' : 'string' },
  ]);
  const parsed = parseArgs({ args: words, options: Object.fromEntries(types), allowPositionals: true });
  const given = Object.entries(parsed.values);
  return {
    values: Object.fromEntries(given.filter(([, value]) => value !== true)),
    flags: new Set(given.filter(([, value]) => value === true).map(([option]) => option)),
    positionals: parsed.positionals,
  };
}

/** Other names that people know for the commands, from other tools. */
const otherNames = new Map([
  ['serve', 'dev'],
  ['server', 'dev'],
  ['develop', 'dev'],
  ['watch', 'dev'],
  ['create', 'new'],
  ['post', 'new'],
  ['generate', 'build'],
  ['publish', 'build'],
  ['deploy', 'build'],
  ['lint', 'check'],
]);

function unknownCommand(name, caller) {
  const names = commandsOf(caller);
  const meant = otherNames.get(name) ?? nearest(name, names);
  const hint = meant === null ? `The commands are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return `There is no command ${name}. ${hint}`;
}

/** Returns whether the words before `--` have an option. */
function asksFor(words, ...names) {
  const end = words.indexOf('--');
  return words.slice(0, end === -1 ? undefined : end).some((word) => names.includes(word));
}

/** Returns what is wrong with the words of a command, or null. */
function wordsMessage(name, { words, likely }, caller) {
  if (words === undefined) return unclearWords(name, likely, caller);
  try {
    const { values, positionals } = parseWords(name, words);
    const wrong = Object.keys(values).find((option) => isNoChoice(commands[name].options[option], values[option]));
    if (wrong !== undefined) {
      return `--${wrong} must be one of ${commands[name].options[wrong].choices.join(', ')}, not ${values[wrong]}.`;
    }
    if (positionals.length <= commands[name].words.length) return null;
    const advice = commands[name].words.includes('TITLE') ? ': put a title of several words in quotes' : '';
    return `Unexpected word: ${positionals.at(-1)}${advice}.`;
  } catch (error) {
    const option = /^Unknown option '(.*?)'/.exec(error.message)?.[1];
    return option === undefined ? error.message : unknownOption(name, option, caller);
  }
}

function isNoChoice({ choices }, value) {
  return choices !== undefined && !choices.includes(value);
}

function unknownOption(name, option, caller) {
  const own = Object.keys(commands[name].options);
  const others = commandsOf(caller).filter((other) => Object.hasOwn(commands[other].options, option.slice(2)));
  const meant = others.length > 0 ? null : nearest(option.slice(2), own);
  const sentences = [
    `${name} has no option ${option}.`,
    ...(meant === null && own.length > 0 ? [`Its options are ${own.map((other) => `--${other}`).join(', ')}.`] : []),
    ...(others.length > 0 ? [`It is an option of ${others.join(' and ')}.`] : []),
    ...(meant === null ? [] : [`Did you mean --${meant}?`]),
  ];
  return sentences.join(' ');
}

/** Says what to type if npm took options and it is unclear which word belongs to which. */
function unclearWords(name, likely, caller) {
  const start = caller === 'package' ? `npm run ${name} --` : invocation(name, caller);
  const line = `${start} ${likely.map(quoted).join(' ')}`;
  return `npm took an option of catpost for its own, and it is not clear which word is its value. Put -- before the options: ${line}`;
}

function quoted(word) {
  return /^[\w./=-]+$/.test(word) ? word : JSON.stringify(word);
}
