/** Splits the output of `git log --patch` into commits and the changes of their files. */

/** What one commit did to a file. `from` is null for a new file, and `to` for a deleted one. */
export type FileChange = { from: string | null; to: string | null; lines: string[] };

/** Yields the heading of each commit, which begins with a NUL, and then its changes. */
export async function* changesIn(
  lines: AsyncIterable<string>,
): AsyncGenerator<{ heading: string } | FileChange, undefined> {
  let change: FileChange | null = null;
  let inPatch = false;
  for await (const line of lines) {
    if (line.startsWith('\0') || line.startsWith('diff --git ')) {
      if (change !== null) yield change;
      change = line.startsWith('\0') ? null : { from: null, to: null, lines: [] };
      if (change === null) yield { heading: line };
      inPatch = false;
    } else if (change !== null && inPatch) change.lines.push(line);
    else if (line.startsWith('@@ ')) inPatch = true;
    else if (change !== null) readFileName(change, line);
  }
  if (change !== null) yield change;
}

function readFileName(change: FileChange, line: string): void {
  const [, kind, written = ''] = /^(rename from|rename to|---|\+\+\+) (.*)$/.exec(line) ?? [];
  if (kind === undefined) return;
  // Git adds a tab after a name with a space, and quotes around one with a quote or a control character.
  const name = unquote(written.replace(/\t$/, '')).normalize('NFC');
  const file = kind.startsWith('rename') ? name : name.replace(/^[ab]\//, '');
  const path = file === '/dev/null' ? null : file;
  if (kind === 'rename from' || kind === '---') change.from = path;
  else change.to = path;
}

function unquote(name: string): string {
  if (!name.startsWith('"') || !name.endsWith('"')) return name;
  return name.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
