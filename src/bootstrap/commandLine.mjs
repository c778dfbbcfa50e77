/**
 * The commands of package.json with their options. This is plain JavaScript without dependencies, because start.mjs
 * checks the command line before anything is installed.
 */
import { parseArgs } from 'node:util';

/** Options without a value. */
export const flags = ['host', 'external'];

/** The commands by name. `words` is the number of words that a command takes besides its options. */
export const commands = {
  start: {
    usage: 'npm start',
    about: 'Builds the site and serves it at http://localhost:4173 as a CDN would.',
    options: ['site', 'content', 'out', 'base', 'now', 'parse-limit'],
    words: 0,
  },
  build: {
    usage: 'npm run build -- --site DIR --content DIR --out DIR --base /sub/ --now 2026-01-31',
    about: 'Builds the site into dist/, or reports every problem of the content and writes nothing.',
    options: ['site', 'content', 'out', 'base', 'now', 'parse-limit'],
    words: 0,
  },
  check: {
    usage: 'npm run check -- --content DIR --external',
    about:
      'Reports every problem of the content, as a build would, and writes nothing. --external also checks links to other sites.',
    options: ['site', 'content', 'now', 'parse-limit', 'external'],
    words: 0,
  },
  preview: {
    usage: 'npm run preview -- --out DIR --port N --host',
    about: 'Serves a built site as a CDN would, with 404.html for missing paths.',
    options: ['site', 'out', 'port', 'host'],
    words: 0,
  },
  dev: {
    usage: 'npm run dev -- --content DIR --port N --host',
    about: 'Serves the site from memory, with drafts. Every change of a post or of code is shown at once.',
    options: ['site', 'content', 'port', 'host', 'now', 'parse-limit'],
    words: 0,
  },
  new: {
    usage: 'npm run new -- "A title" --in post',
    about: 'Creates a markdown file with front matter, ready to write in.',
    options: ['in', 'site', 'content'],
    words: 1,
  },
};

/** Returns a message about a wrong command line, or null. `environment` has the options that npm took for its own. */
export function usageMessage([name = 'help', ...rest], environment) {
  if (!Object.hasOwn(commands, name)) {
    return `There is no command ${name}. The commands are ${Object.keys(commands).join(', ')}.`;
  }
  if (rest.includes('--help') || rest.includes('-h')) return null;
  const { usage } = commands[name];
  const message = npmTookMessage(name, rest, environment) ?? wordsMessage(name, rest);
  return message === null ? null : `${message}\nUsage: ${usage}`;
}

/** Parses the options and words of a command. Throws for an option that it does not have. */
export function parseWords(name, rest) {
  const { options } = commands[name];
  const types = options.map((option) => [option, { type: flags.includes(option) ? 'boolean' : 'string' }]);
  return parseArgs({ args: rest, options: Object.fromEntries(types), allowPositionals: true });
}

function wordsMessage(name, rest) {
  const { options, words } = commands[name];
  try {
    const { positionals } = parseWords(name, rest);
    return positionals.length > words
      ? `Unexpected word: ${positionals.at(-1)}. Put a title of several words in quotes, and -- before the options.`
      : null;
  } catch (error) {
    const option = /^Unknown option '(.*?)'/.exec(error.message)?.[1];
    if (option === undefined) return error.message;
    const others = Object.keys(commands).filter((other) => commands[other].options.includes(option.slice(2)));
    const elsewhere = others.length === 0 ? '' : ` It is an option of ${others.join(' and ')}.`;
    return `${name} has no option ${option}. Its options are ${options.map((own) => `--${own}`).join(', ')}.${elsewhere}`;
  }
}

/**
 * Returns a message about options that npm took, or null. Without `--`, npm takes an option for one of its own and
 * passes it on in a variable. A value after `=` is in the variable; a value that is a separate word is among the words.
 */
function npmTookMessage(name, rest, environment) {
  const known = new Set(Object.values(commands).flatMap(({ options }) => options));
  for (const option of known) {
    const value = environment[`npm_config_${option.replaceAll('-', '_')}`];
    if (value === undefined || value === '') continue;
    const isFlag = flags.includes(option);
    const words = value === 'true' || isFlag ? rest : [...rest, value];
    const place = !isFlag && words.length > 0 ? words.length - 1 : words.length;
    const whole = [...words.slice(0, place), `--${option}`, ...words.slice(place)].map(quoted).join(' ');
    return `npm took --${option} as its own option. Put -- before the options of catpost: npm ${name === 'start' ? '' : 'run '}${name} -- ${whole}`;
  }
  return null;
}

function quoted(word) {
  return /^[\w./-]+$/.test(word) ? word : JSON.stringify(word);
}
