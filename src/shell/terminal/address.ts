/** The address of a command: the address of the page that it ran on, with `?c=`. */

/** The longest command, in UTF-16 units, that gets an address. */
const longestCommand = 2_000;

/** Returns `/post/?c=grep+-i+socket`, or null if the command is too long or the path would lead to another host. */
export function addressOf(path: string, line: string): string | null {
  if (line.length > longestCommand || path.startsWith('//')) return null;
  return `${path}?${new URLSearchParams({ c: line })}`;
}

/** Returns the command that an address holds: its `c`, or on the search page its `q`. Null if it holds none. */
export function lineIn({ pathname, search }: Pick<Location, 'pathname' | 'search'>, searchPath: string): string | null {
  const parameters = new URLSearchParams(search);
  const line = parameters.get('c') ?? (pathname === searchPath ? parameters.get('q') : null);
  return line?.trim() ? line.replace(/\s/g, ' ').trim() : null;
}
