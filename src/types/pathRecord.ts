/** The record of published paths, in `content/paths.lock`. */

/** A line of the record of published paths: the hash of a file's body, and all paths of the file, newest first. */
export type PathLine = { hash: string; paths: string[] };

/** The parsed `content/paths.lock`: the site's URL when the record was created, and the line of each content file. */
export type PathRecord = { site: string; lines: Map<string, PathLine> };
