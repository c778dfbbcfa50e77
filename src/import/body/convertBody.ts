/** Runs the passes of a reader over the body of a post. */

import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import { applyEdits, lineOfOffset, type MappedText, mappedText } from './edits.ts';
import { leftSyntax } from './leftSyntax.ts';
import { lostProse } from './lostProse.ts';
import type { Pass, PassContext } from './model.ts';

/** Returns the body in markdown, with its links as they were, and adds to `notes`. */
export async function convertBody(
  post: ReadPost,
  passes: readonly Pass[],
  context: Omit<PassContext, 'post' | 'note' | 'earlier'>,
  notes: Note[],
): Promise<MappedText> {
  let current = mappedText(post.body);
  const notedLines = new Set<number>();
  const lineAt = (offset: number) => (current.lines[lineOfOffset(current.text, offset)] ?? 0) + post.bodyLine + 1;
  const add = (note: Omit<Note, 'file' | 'line'>, offset: number) => {
    const line = lineAt(offset);
    notedLines.add(line);
    notes.push({ ...note, file: post.file, line });
  };
  for (const [index, pass] of passes.entries()) {
    const earlier = passes.slice(0, index);
    current = applyEdits(current, await pass(current.text, { ...context, post, earlier, note: add }));
  }
  for (const { name, example, offset } of leftSyntax(current.text)) {
    const message = `${name} is left as it is: ${example}`;
    // A pass that knows the syntax has said more about it.
    if (!notedLines.has(lineAt(offset))) add({ kind: 'syntax', about: name, message }, offset);
  }
  for (const { start, offset } of lostProse(post.body, current.text)) {
    const line = lineOfOffset(post.body, offset) + post.bodyLine + 1;
    const message = `this paragraph is not in the converted text: ${start} …`;
    notes.push({ kind: 'lost', about: 'a paragraph', message, file: post.file, line });
  }
  return current;
}
