/** Returns a path as it can be typed in a directory: relative if it is below the directory, absolute if it is not. */
export function typedPath(path: string, directory: string): string {
  const before = directory === '/' ? '/' : `${directory}/`;
  return path.startsWith(before) && path !== before ? path.slice(before.length) : path;
}
