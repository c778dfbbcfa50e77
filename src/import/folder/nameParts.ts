/** Reads the name of a foreign file: its date, and the name of its post. */

/**
 * The date at the beginning of a name, in its parts: `2020-01-31-hello`, `2020-06-03.title`, `2020/01/31/hello`. Statamic may
 * have a time behind it: `2020-06-03-1200.title`.
 */
export type NamedPost = { name: string; date: string | null };

/** Returns the name of a post without its date. `path` has no ending; `x/index` is the post `x`. */
export function namedPost(path: string): NamedPost {
  const name = path.replace(/(?:^|\/)_?index$/i, '');
  const [, folder = '', year, month, day, rest = ''] =
    /^(.*\/)?(\d{4})-(\d{1,2})-(\d{1,2})(?:-\d{4}(?:\d\d)?(?=\.))?[-._ ]?([^/]*)$/.exec(name) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    return { name: folder + (rest === '' ? `${year}-${month}-${day}` : rest), date: dayOf(year, month, day) };
  }
  const folders = /(?:^|\/)(\d{4})\/(\d{2})(?:\/(\d{2}))?\//.exec(name);
  return { name, date: folders?.[3] === undefined ? null : dayOf(folders[1] ?? '', folders[2] ?? '', folders[3]) };
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
