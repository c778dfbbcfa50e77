/** The reader's own lines: what `!!` and `!word` stand for. */

/** Expands `!!`, `!n`, `!-n` and `!word` outside of single quotes, as bash does before it reads a line. */
export function withHistory(text: string, history: readonly string[]): { text: string } | { fault: string } {
  let fault: string | null = null;
  const expanded = text.replace(/'[^']*'|\\!|!(!|-?\d+|[A-Za-z][^\s;|&]*)/g, (whole, event: string | undefined) => {
    if (event === undefined) return whole;
    const found = eventOf(event, history);
    fault ??= found === null ? `${whole}: event not found` : null;
    return found ?? whole;
  });
  return fault === null ? { text: expanded } : { fault };
}

function eventOf(event: string, history: readonly string[]): string | null {
  if (event === '!') return history.at(-1) ?? null;
  if (/^-?\d+$/.test(event)) {
    const number = Number(event);
    return (number < 0 ? history.at(number) : history[number - 1]) ?? null;
  }
  return history.findLast((line) => line.startsWith(event)) ?? null;
}
