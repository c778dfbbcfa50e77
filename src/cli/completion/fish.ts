/** Completion for fish: https://fishshell.com/docs/current/completions.html */
import type { Completed, CompletedCommand, CompletedOption } from './grammar.ts';

/** Returns the script. It completes `catpost` and `npx catpost`. */
export function fishCompletion(commands: CompletedCommand[]): string {
  return `# Completion of catpost for fish.
# With a word, returns whether it is the command; without one, whether a command comes next.
function __catpost_command
    set -l words (commandline -opc)
    test "$words[1]" = npx; and set -e words[1]
    test "$words[1]" = catpost; or return 1
    if set -q argv[1]
        test "$words[2]" = "$argv[1]"
    else
        test (count $words) = 1
    end
end
for program in catpost npx
${commands
  .flatMap(linesFor)
  .map((line) => `    complete -c $program ${line}`)
  .join('\n')}
end
`;
}

function linesFor({ name, about, word, options }: CompletedCommand): string[] {
  const isCommand = `-n '__catpost_command ${name}'`;
  return [
    `-n __catpost_command -f -a ${name} -d ${quoted(about)}`,
    `${isCommand} -f${word === null || word === 'nothing' ? '' : ` -a ${action(word)}`}`,
    ...options.map((option) => `${isCommand} ${optionWords(option)}`),
    `${isCommand} -f -l help -d 'explains the command'`,
    `${isCommand} -f -l version -d 'prints the version'`,
  ];
}

function optionWords({ name, about, value }: CompletedOption): string {
  const values = value === null ? '-f' : value === 'nothing' ? '-x' : `-x -a ${action(value)}`;
  return `-l ${name} ${values} -d ${quoted(about)}`;
}

function action(completed: Completed): string {
  switch (completed) {
    case 'nothing':
      return "''";
    case 'folder':
      return "'(__fish_complete_directories)'";
    case 'path':
      return "'(__fish_complete_path)'";
    case 'collection':
      return "'(path basename content/*/)'";
    default:
      return quoted(completed.join(' '));
  }
}

/** Within single quotes, fish knows only two escapes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
