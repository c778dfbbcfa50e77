/** Reads the name of a foreign file: its date, and the name of its post. */

/**
 * The date of a name, and the name without it: `2020-01-31-hello`, `2020_01_31_hello`, `2020-06-03.title`, `20200603-hello`,
 * or in the folders, as in `2020/01/31/hello`. Statamic may have a time behind it: `2020-06-03-1200.title`.
 */
export type NamedPost = { name: string; date: string | null };

/** Returns the name of a post without its date. `path` has no ending; `x/index` is the post `x`. */
export function namedPost(path: string): NamedPost {
  const name = path.replace(/(?:^|\/)_?index$/i, '');
  const [, folder = '', year = '', mark, month = '', day = '', rest = ''] = datedName.exec(name) ?? [];
  const date = dayOf(year, month, day);
  // Digits alone may be any number, so what follows them has to be divided from them.
  if (date !== null && (mark !== '' || /^[-._ ]/.test(rest))) {
    return { name: folder + (rest.replace(/^[-._ ]/, '') || date), date };
  }
  const [, folderYear = '', folderMonth = '', folderDay = ''] = datedFolders.exec(name) ?? [];
  return { name, date: dayOf(folderYear, folderMonth, folderDay) };
}

const datedName = /^(.*\/)?(\d{4})([-_.]?)(\d{1,2})\3(\d{1,2})(?!\d)(?:-\d{4}(?:\d\d)?(?=\.))?([^/]*)$/;
const datedFolders = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})\//;

/** Returns null for a day that no calendar has. */
function dayOf(year: string, month: string, day: string): string | null {
  const isYear = Number(year) >= 1970 && Number(year) < 2100;
  if (!isYear || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
