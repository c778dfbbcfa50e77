/** Recognizes the prompts of common shells at the start of pasted lines. */
import { commandNames } from '../lazyCommands.ts';

/** Returns a pattern for the prompt that the text uses; null if it uses none. */
export function promptOf(lines: readonly string[]): RegExp | null {
  if (lines.some((line) => surePrompt.test(line))) return surePrompt;
  const written = lines.filter((line) => line.trim() !== '');
  const isCommand = (line: string, prompt: RegExp) => commandNames.includes(firstWord(line.replace(prompt, '')));
  for (const prompt of unsurePrompts) {
    const prompted = written.filter((line) => prompt.test(line));
    const [first] = prompted;
    const isAlways = prompted.length === written.length;
    // `# find it` is more likely a comment than root's prompt, so every line has to be a command after a `#`.
    const isPrompt = prompt.source.includes('#') ? prompted.every((line) => isCommand(line, prompt)) && isAlways : true;
    if (first !== undefined && isPrompt && (isAlways || isCommand(first, prompt))) return prompt;
  }
  return null;
}

/** Returns the first word of a line. */
export function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

const prompts = [
  // visitor@catpost:~/post$, [me@host dir]$, root@x:/#, me@mac ~ %, me@host ~>. A title in any script makes a host.
  /\[?[\w.-]{1,64}@[\p{L}\p{N}_.-][^$#%>❯]{0,256}[$#%>❯]/u,
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
  // The second line of a prompt with two: ╰─$
  /[╰└]─+[$#%>❯➤]?/,
  /[$❯➜›»λ▶]/,
];
const surePrompt = promptPattern(prompts.map(({ source }) => source).join('|'));

/** Signs that other lines begin with too. They are a prompt before a command, or if every line has one. */
const unsurePrompts = ['%', '>', '#'].map(promptPattern);

/** Allows blanks around the prompt, and the name of a Python environment before it: `(venv) $ `. */
function promptPattern(source: string): RegExp {
  return new RegExp(`^\\s*(?:\\([\\w.-]+\\)\\s+)?(?:${source})(?:\\s+|$)`, 'u');
}
