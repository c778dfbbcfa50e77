/** The editing keys of a shell's line, as readline defines them. */

/** A line and the cursor in it, in UTF-16 units. */
export type EditedLine = { text: string; cursor: number };

/** Maps a key, `ctrl+a` or `alt+b`, to what it does to a line. */
export const lineEdits: ReadonlyMap<string, (line: EditedLine) => EditedLine> = new Map([
  ['ctrl+a', ({ text }) => ({ text, cursor: 0 })],
  ['ctrl+e', ({ text }) => ({ text, cursor: text.length })],
  ['ctrl+u', ({ text, cursor }) => ({ text: text.slice(cursor), cursor: 0 })],
  ['ctrl+k', ({ text, cursor }) => ({ text: text.slice(0, cursor), cursor })],
  [
    'ctrl+w',
    ({ text, cursor }) => {
      const kept = text.slice(0, cursor).replace(/\S+\s*$/, '');
      return { text: kept + text.slice(cursor), cursor: kept.length };
    },
  ],
  ['alt+b', ({ text, cursor }) => ({ text, cursor: text.slice(0, cursor).search(/[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u) })],
  [
    'alt+f',
    ({ text, cursor }) => {
      const word = /^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(text.slice(cursor))?.[0] ?? '';
      return { text, cursor: cursor + word.length };
    },
  ],
]);
