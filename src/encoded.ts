/** Percent-encoding of paths, the same at build and in a browser. */

/** Every segment as it stands in an address; `+` is left, as hosts have it in both ways. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+');
}
