/** Extracts the commands from a shell session in a post, ready to be pasted. */

/**
 * Returns whether `text` is a shell session: by its language or, in shell code or a block without a language, by a
 * prompt on the first line that is not blank.
 */
export function isSession(text: string, language: string): boolean {
  if (language === 'shellsession') return true;
  return ['', 'shellscript', 'fish'].includes(language) && /^\s*\$ /.test(text);
}

/**
 * Returns the commands without prompts and output. A command continues after a `\` or an operator at the end of its
 * line, through a here-document, and over lines with the prompt `> ` while a quote or bracket is open. `# ` also begins
 * a comment, so it counts as a prompt only if there is no other prompt. Text without a prompt is returned unchanged.
 */
export function commandsOf(text: string): string {
  const lines = text.split('\n');
  const prompt = [userPrompt, rootPrompt].find((pattern) => lines.some((line) => pattern.test(line)));
  if (!prompt) return text;
  const commands: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = prompt.exec(lines[at] ?? '');
    if (!first) continue;
    let command = (lines[at] ?? '').slice(first[0].length);
    for (
      let count = continuationLength(command, lines, at + 1);
      count > 0;
      count = continuationLength(command, lines, at + 1)
    ) {
      const more = lines.slice(at + 1, at + 1 + count);
      // If the first continuation line has a prompt, all have one.
      const prompted = morePrompt.test(more[0] ?? '');
      command = [command, ...(prompted ? more.map((line) => line.replace(/^> ?/, '')) : more)].join('\n');
      at += count;
    }
    commands.push(command);
  }
  return commands.filter((command) => command.trim() !== '').join('\n');
}

/** `$ `, `user@host:~$ `, `[user@host ~]# `, `(venv) $ `. */
const userPrompt = /^\s*(?:\([\w.-]+\) )?(?:\$(?: |$)|\[?[\w.-]+@[\w.-]+[^$#%]*[$#%](?: |$))/;
const rootPrompt = /^\s*#(?: |$)/;
const morePrompt = /^>(?: |$)/;

/** Returns the word that ends the here-document in the last line of the command, or null. */
export function hereDocumentEnd(command: string): string | null {
  const last = command.slice(command.lastIndexOf('\n') + 1);
  return /(?<!<)<<-?\s*(["']?)([\w.-]+)\1/.exec(last)?.[2] ?? null;
}

/** Returns how many of the lines from `next` on belong to the command. */
function continuationLength(command: string, lines: string[], next: number): number {
  const line = lines[next];
  if (line === undefined) return 0;
  const end = hereDocumentEnd(command);
  if (end !== null) {
    const found = lines.slice(next).findIndex((text) => text.replace(/^> ?/, '').trim() === end);
    return found + 1;
  }
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(command)) return 1;
  const words = command.replace(/(?:^|\s)#.*$/gm, '').trimEnd();
  if (/(?:\||&&)$/.test(words)) return 1;
  return morePrompt.test(line) && isOpen(words) ? 1 : 0;
}

/** Returns whether a quote, a bracket or a compound command is still open. */
function isOpen(command: string): boolean {
  const unquoted = command.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"/gs, '');
  const count = (pattern: RegExp) => unquoted.match(pattern)?.length ?? 0;
  return (
    /["'`]/.test(unquoted) ||
    count(/[({]/g) > count(/[)}]/g) ||
    count(/\b(?:for|while|until|if|case)\b/g) > count(/\b(?:done|fi|esac)\b/g)
  );
}
