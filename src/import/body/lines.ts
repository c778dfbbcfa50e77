/** Finds the lines of a body. */

/** Returns the offset of each line. */
export function startsOfLines(lines: string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
