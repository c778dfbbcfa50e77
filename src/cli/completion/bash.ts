/** Completion for bash, also for the 3.2 of macOS: https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
import type { Completed, CompletedCommand } from './grammar.ts';

/** Returns the script. It completes `catpost` and `npx catpost`. */
export function bashCompletion(commands: CompletedCommand[]): string {
  return `# Completion of catpost for bash.
_catpost() {
  local first=1 current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ \${COMP_WORDS[0]} == npx ]]; then
    if ((COMP_CWORD == 1)) || [[ \${COMP_WORDS[1]} != catpost ]]; then return; fi
    first=2
  fi
  if ((COMP_CWORD == first)); then
    ${words(commands.map(({ name }) => name))}
    return
  fi
  case "\${COMP_WORDS[first]} $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[first]} $current" in
${commands.map(optionCase).join('\n')}
${commands.map(({ name, word }) => `    '${name} '*) ${action(word ?? 'nothing')} ;;`).join('\n')}
  esac
}
complete -F _catpost catpost
complete -p npx > /dev/null 2>&1 || complete -o default -F _catpost npx
`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap((option) =>
    option.value === null ? [] : [`    '${name} --${option.name}') ${action(option.value)}; return ;;`],
  );
}

function optionCase({ name, options }: CompletedCommand): string {
  return `    '${name} -'*) ${words([...options.map((option) => `--${option.name}`), '--help', '--version'])} ;;`;
}

function action(completed: Completed): string {
  switch (completed) {
    case 'nothing':
      return ':';
    case 'folder':
      return `compopt -o filenames 2> /dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -d -- "$current"))`;
    case 'path':
      return `compopt -o filenames 2> /dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current"))`;
    case 'collection':
      return `local IFS=$'\\n'; COMPREPLY=($(cd content 2> /dev/null && compgen -d -- "$current"))`;
    default:
      return words(completed);
  }
}

function words(list: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$current"))`;
}
