/** Closes containers that an author has forgotten to close. */
import { withoutCode } from '../../body/code.ts';
import { startsOfLines } from '../../body/lines.ts';
import type { Pass } from '../../body/model.ts';
import { isKnownContainer } from './containerKinds.ts';
import { type OpenContainer, openContainersIn } from './containerLines.ts';

/**
 * Adds the end of each container that has none where its parent ends, as Docusaurus and VitePress do: at the end of its
 * list or quote, or of the text.
 */
export const closeContainers: Pass = (body, { note }) => {
  if (!body.includes(':::')) return [];
  const lines = body.split('\n');
  const starts = startsOfLines(lines);
  const open = openContainersIn(withoutCode(body).split('\n'), lines).filter(({ name }) => isKnownContainer(name));
  const ends = new Map<number, string>();
  // The inner ones end first.
  for (const container of open.toReversed()) {
    const last = lastLine(container, lines);
    const { indent, colons, name, first } = container;
    ends.set(last, `${ends.get(last) ?? ''}\n${indent}${':'.repeat(colons)}`);
    const message = `the container ${name} has no end, so it goes on to that of what it stands in`;
    note({ kind: 'changed', about: 'containers without an end', message }, starts[first] ?? 0);
  }
  return [...ends].map(([line, text]) => {
    const end = (starts[line] ?? 0) + (lines[line] ?? '').length;
    return { start: end, end, text };
  });
};

/** Returns the last line with a text of the list or the quote that a container stands in. */
function lastLine({ first, indent }: OpenContainer, lines: string[]): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith(indent.trimEnd()) || (/[ \t]$/.test(indent) && !/^[ \t>]/.test(line))) break;
    last = index;
  }
  return last;
}
