/** Percent-encoding of paths, which must be the same in the build and in the browser. */

/** Percent-encodes every segment of a path. `+` is kept, because hosts accept it in both forms. */
export function encodePath(path: string): string {
  // Most paths have nothing to encode, and a build encodes the path of a post about twenty times.
  if (unreserved.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+');
}

const unreserved = /^[\w\-./+]*$/;
