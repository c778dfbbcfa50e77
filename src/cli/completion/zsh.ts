/** Completion for zsh: https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
import type { Completed, CompletedCommand, CompletedOption } from './grammar.ts';

/** Returns the script. It completes `catpost` and `npx catpost`. */
export function zshCompletion(commands: CompletedCommand[]): string {
  return `# Completion of catpost for zsh.
_catpost() {
  if [[ $words[1] == npx ]]; then
    if ((CURRENT == 2)) || [[ $words[2] != catpost ]]; then _default; return; fi
    shift words
    ((CURRENT--))
  fi
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(({ name, about }) => `      ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(commandCase).join('\n')}
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _catpost catpost
(( $+_comps[npx] )) || compdef _catpost npx
`;
}

function commandCase({ name, word, options }: CompletedCommand): string {
  const specifications = [
    ...options.map(specification),
    "'--help[explains the command]'",
    "'--version[prints the version]'",
    ...(word === null ? [] : [quoted(`1:word:${action(word)}`)]),
  ];
  return `    ${name}) _arguments ${specifications.join(' ')} ;;`;
}

function specification({ name, about, value }: CompletedOption): string {
  const text = `--${name}[${about.replace(/[[\]:]/g, '\\$&')}]`;
  return quoted(value === null ? text : `${text}:value:${action(value)}`);
}

function action(completed: Completed): string {
  switch (completed) {
    case 'nothing':
      return '( )';
    case 'folder':
      return '_files -/';
    case 'path':
      return '_files';
    case 'collection':
      return '{compadd -- content/*(N/\\:t)}';
    default:
      return `(${completed.join(' ')})`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
