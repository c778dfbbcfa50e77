/** A command has an address: that of the page it ran on, with `?c=`. */

/** Characters of a command that an address takes. */
const most = 2_000;

/** `/post/?c=grep+-i+socket`; null where the command is too long, or the path is one that would leave the site. */
export function addressOf(path: string, line: string): string | null {
  if (line.length > most || path.startsWith('//')) return null;
  return `${path}?${new URLSearchParams({ c: line })}`;
}

/** The command that an address asks for: its `c`, or on the page of the search its `q`. */
export function lineIn({ pathname, search }: Pick<Location, 'pathname' | 'search'>, searchPath: string): string | null {
  const asked = new URLSearchParams(search);
  const line = asked.get('c') ?? (pathname === searchPath ? asked.get('q') : null);
  return line?.trim() ? line.replace(/\s/g, ' ').trim() : null;
}
