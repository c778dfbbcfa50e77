/** Compares paths that are relative to the root of a foreign folder. Folders have no final slash. */

/** Returns whether a file is below a folder. All files are below the root, whose path is empty. */
export function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

/** Returns the path from a folder to a file that is below it: `2020/hello.md` for `blog/2020/hello.md` in `blog`. */
export function pathBelow(file: string, folder: string): string {
  return folder === '' ? file : file.slice(folder.length + 1);
}
