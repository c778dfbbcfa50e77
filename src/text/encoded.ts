/** Percent-encoding of paths, the same at build and in a browser. */

/** Every segment as it stands in an address; `+` is left, as hosts have it in both ways. */
export function encodedPath(path: string): string {
  // Most have nothing to encode, and a build asks for the paths of a post some twenty times.
  if (plain.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+');
}

const plain = /^[\w\-./+]*$/;
