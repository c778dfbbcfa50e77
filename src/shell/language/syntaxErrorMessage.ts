/** The messages of syntax errors, in bash's words. Loads with the first line that has an error. */
import { parse } from './parse.ts';
import type { ShellSyntaxError } from './syntax.ts';

/**
 * Returns the message, and the offset of the error in the line as typed. The offset is null if the error comes from an
 * alias and so is not in that line.
 */
export function describeSyntaxError(
  error: ShellSyntaxError,
  typedLine: string,
): { message: string; start: number | null } {
  const typed = parse(typedLine).error;
  const isTyped = typed?.kind === error.kind && typed.text === error.text;
  return { message: messageOf(error), start: isTyped ? typed.start : null };
}

function messageOf({ kind, text }: ShellSyntaxError): string {
  switch (kind) {
    case 'quote':
      return `unexpected EOF while looking for matching \`${text}'`;
    case 'substitution':
      return text === '$((' ? noArithmetic : noSubstitution;
    case 'parameter':
      return `${text}: bad substitution`;
    case 'end':
      return 'syntax error: unexpected end of file';
    case 'token':
      return tokenMessage(text);
  }
}

const noArithmetic = 'there is no arithmetic here';
const noSubstitution = 'there is no command substitution here: use | xargs';

/**
 * Returns the message for an unexpected token. For a feature of bash that this shell does not have, it says what to use
 * instead.
 */
function tokenMessage(text: string): string {
  if (text === '>' || text === '>>' || text === '&>') {
    return `${text} cannot write files here: end with | tee NAME to download one`;
  }
  if (text === '<' || text === '<<') return `there is no ${text} here: begin with cat NAME |`;
  if (text === '&') return 'there are no background jobs here: leave out &';
  if (text === '|&') return 'errors cannot be piped here: use |';
  if (/^[{}]$/.test(text)) return 'there are no groups here: leave out the braces';
  if (/^(?:for|while|until|select|do|done)$/.test(text)) return 'there are no loops here: use | xargs';
  if (/^(?:if|then|elif|else|fi|case|esac)$/.test(text)) return 'there are no conditions here: use && and ||';
  if (text.startsWith('[')) return 'there are no tests here: use find or grep -q';
  if (text === 'function') return 'there are no functions here: use alias';
  if (text === '!') return 'there is no ! here: use || to go on when a command fails';
  if (text === '(') return 'there are no subshells here: leave out the parentheses';
  if (text === '$((') return noArithmetic;
  if (text.startsWith('2>')) return 'errors cannot be redirected here: leave out 2>';
  if (text === '$(' || text === '`') return noSubstitution;
  return `syntax error near unexpected token \`${text}'`;
}
