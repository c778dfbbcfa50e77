/** Paths as they are typed -> absolute ones, and back. The home directory is the root of the site. */

/** `../tags/` in `/post` -> `/tags`. `~` is expanded before, where it is not quoted. */
export function resolvePath(path: string, directory: string): string {
  const names: string[] = [];
  for (const name of `${path.startsWith('/') ? '' : directory}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

/** The last name: `/post/hello.md` -> `hello.md`; `/` for the root. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || '/';
}

export function directoryName(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** As the prompt shows it: `/post` is `~/post`. */
export function homePath(path: string): string {
  return path === '/' ? '~' : `~${path}`;
}

/** As it can be typed in `directory`: the rest of the path for what is below it, all of it for what is not. */
export function typedPath(path: string, directory: string): string {
  const before = directory === '/' ? '/' : `${directory}/`;
  return path.startsWith(before) && path !== before ? path.slice(before.length) : path;
}
