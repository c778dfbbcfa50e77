/** Converts paths between how they are typed and absolute ones. The home directory is the root of the site. */

/**
 * Returns an absolute path without a slash at the end: `/tags` for `../tags/` in `/post`. A `~` is already expanded.
 */
export function resolvePath(path: string, directory: string): string {
  const names: string[] = [];
  for (const name of `${path.startsWith('/') ? '' : directory}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

/** Returns the last name, `hello.md` for `/post/hello.md`, and `/` for the root. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || '/';
}

/** Returns the path without its last name: `/post` for `/post/hello.md`. */
export function directoryName(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** Returns a path as the prompt shows it: `~/post` for `/post`. */
export function homePath(path: string): string {
  return path === '/' ? '~' : `~${path}`;
}
