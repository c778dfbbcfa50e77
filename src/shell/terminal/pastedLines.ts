/** A text that was pasted -> the command lines in it. */
import { hereDocumentEnd } from '../../text/shellSession.ts';
import { parse } from '../language/parse.ts';
import { commandNames } from '../lazyCommands.ts';

/**
 * Comments, blank lines and code fences are left out, and prompts are taken off. Where one line has a prompt the text is
 * a transcript: lines without one are output. A command goes on in the next line after `\`, an operator, in an open
 * quote and in a here-document. Nothing is returned where there is no command.
 */
export function pastedLines(text: string): string[] {
  const lines = cleaned(text).split('\n');
  const prompt = promptIn(lines);
  const commands: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = prompt?.exec(line);
    if (prompt && !found) continue;
    const first = line.slice(found?.[0].length ?? 0).trim();
    if (first === '' || first.startsWith('#') || fence.test(first)) continue;
    const count = following(first, lines.slice(at + 1));
    const command = [first, ...lines.slice(at + 1, at + 1 + count).map(withoutMore)].reduce(joinedLine).trim();
    if (command !== '') commands.push(typewritten(command));
    at += count;
  }
  return commands;
}

/** Without what a terminal or a web page adds: control characters, invisible ones, spaces that do not break. */
export function cleaned(text: string): string {
  return text
    .replace(escapeSequences, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
}

/** Colours, titles and the marks of a bracketed paste, as ECMA-48 has them: `ESC [ … m`, `ESC ] … BEL`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const escapeSequences = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[ -/]*[0-~])/g;

const fence = /^(?:`{3,}|~{3,})[\w-]*$/;

/** Each with the blanks around it. The name of an environment may stand before them: `(venv) $ `. */
const prompts = [
  // visitor@catpost:~/post$, [me@host dir]$, root@x:/#, me@mac ~ %, me@host ~>
  /\[?[\w.-]{1,64}@[\w.-][^$#%>❯]{0,256}[$#%>❯]/,
  // mac:~ me$
  /[\w.-]{1,64}:\S{1,256} [\w.-]+\$/,
  // bash-5.2$, sh-5.1#
  /\w+-\d[\d.]*[$#]/,
  // ~$, ~/post %, /etc#
  /[~/]\S{0,256}(?:[$#%>❯]| [$#%❯])/,
  // C:\Users>, PS C:\>
  /(?:PS )?[A-Z]:\\[^>]{0,256}>/,
  // ➜  ~, ➜  post git:(main) ✗
  /➜\s{2,}\S+(?:\s+git:\([^)]*\))?(?:\s+✗)?/,
  // The second line of a prompt of two: ╰─$
  /[╰└]─+[$#%>❯➤]?/,
  /[$❯➜›»λ▶]/,
];
const sure = promptOf(prompts.map(({ source }) => source).join('|'));

/** Signs that begin other lines too: they count before a command, or where every line has one. */
const unsure = ['%', '>', '#'].map(promptOf);

function promptOf(source: string): RegExp {
  return new RegExp(`^\\s*(?:\\([\\w.-]+\\)\\s+)?(?:${source})(?:\\s+|$)`, 'u');
}

function promptIn(lines: readonly string[]): RegExp | null {
  if (lines.some((line) => sure.test(line))) return sure;
  const written = lines.filter((line) => line.trim() !== '');
  const isCommand = (line: string, prompt: RegExp) => commandNames.includes(firstWord(line.replace(prompt, '')));
  for (const prompt of unsure) {
    const prompted = written.filter((line) => prompt.test(line));
    const [first] = prompted;
    const isAlways = prompted.length === written.length;
    // A comment may begin as a command does, `# find it`, so a `#` is a prompt only where nothing else can be one.
    const isPrompt = prompt.source.includes('#') ? prompted.every((line) => isCommand(line, prompt)) && isAlways : true;
    if (first !== undefined && isPrompt && (isAlways || isCommand(first, prompt))) return prompt;
  }
  return null;
}

function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

/** How many of the lines below belong to the command. A quote that nothing closes opens none: `it's late`. */
function following(first: string, below: readonly string[]): number {
  const end = hereDocumentEnd(first);
  if (end !== null) return below.findIndex((line) => withoutMore(line).trim() === end) + 1;
  const most = Math.min(below.length, mostOfOne);
  let command = first;
  for (let count = 0; count < most; count += 1) {
    if (continuation(command) === null) return count;
    command = joinedLine(command, withoutMore(below[count] ?? ''));
  }
  return continuation(command) === 'quote' ? 0 : most;
}

/** Lines of one command. */
const mostOfOne = 20;

/** Why the command goes on in the next line; null where it is complete. */
function continuation(command: string): 'backslash' | 'quote' | 'operator' | null {
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(command)) return 'backslash';
  const { fault } = parse(command);
  if (!fault?.open) return null;
  return fault.start === fault.end ? 'operator' : 'quote';
}

/** `> ` is the prompt of a line that goes on. */
function withoutMore(line: string): string {
  return line.replace(/^\s*>(?:\s|$)/, '');
}

function joinedLine(command: string, next: string): string {
  switch (continuation(command)) {
    case 'backslash':
      return command.slice(0, -1) + next.trimStart();
    case 'operator':
      return `${command} ${next.trim()}`;
    default:
      return `${command}\n${next}`;
  }
}

/** Quotes and dashes that a web page made typographic, in a line that begins with a command. */
function typewritten(line: string): string {
  if (!commandNames.includes(firstWord(line))) return line;
  return line
    .replace(/[“„«]([^"“”„«»]*)[”“»]/g, '"$1"')
    .replace(/(^|\s)‘([^'‘’]*)’(?=\s|$)/g, "$1'$2'")
    .replace(/(\s)(?:—|––)(?=[a-z])/g, '$1--')
    .replace(/(\s)[–−](?=[\w])/g, '$1-');
}
