/** The texts of `--help`. */
import { commands, commandsOf } from './commands.mjs';

/** Returns how a caller types a command: `npm run build --` in a clone, `npx catpost build` with the package. */
export function invocation(name, caller) {
  if (caller === 'package') return `npx catpost ${name}`;
  return name === 'start' ? 'npm start --' : `npm run ${name} --`;
}

/** Returns the line that shows the words of a command: `npx catpost new TITLE [options]`. */
export function usageOf(name, caller) {
  return `Usage: ${[invocation(name, caller), ...commands[name].words, ...optionsWord(name)].join(' ')}`;
}

/** Returns what a command does, and each of its options. */
export function commandHelp(name, caller) {
  const { about, example, options } = commands[name];
  const rows = Object.entries(options).map(([option, { value, about }]) => [
    value === null ? `--${option}` : `--${option} ${value}`,
    about,
  ]);
  return [
    usageOf(name, caller),
    about,
    ...(example === undefined ? [] : [`Example:\n  ${invocation(name, caller)} ${example}`]),
    ...(rows.length === 0 ? [] : [`Options:\n${aligned(rows)}`]),
  ].join('\n\n');
}

/** Returns a list of all commands. */
export function generalHelp(caller) {
  const command = caller === 'package' ? 'npx catpost COMMAND' : 'npm run COMMAND --';
  const rows = commandsOf(caller).map((name) => [name, commands[name].about]);
  return [
    `Usage: ${command} [options]`,
    `Commands:\n${aligned(rows)}`,
    `${command} --help lists the options of a command.`,
  ].join('\n\n');
}

function optionsWord(name) {
  return Object.keys(commands[name].options).length === 0 ? [] : ['[options]'];
}

/** Writes rows of two cells as lines, with the second cells below each other. */
function aligned(rows) {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
