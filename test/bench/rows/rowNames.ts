/** The rows that can be chosen with `--rows`. */

/** All names, in the order of the table. Some stand for several rows. */
const rowNames = [
  'cold',
  'unchanged',
  'edit-new',
  'edit',
  'new-post',
  'title',
  'tag',
  'date',
  'check',
  'dev',
  'search',
  'click',
  'pages',
  'packages',
  'import',
] as const;

/** The name of a row. */
export type RowName = (typeof rowNames)[number];

/** Reads a list such as `cold,edit`. Without one, all rows are meant. Throws for a name that does not exist. */
export function chosenRows(list: string | undefined): ReadonlySet<RowName> {
  if (list === undefined) return new Set(rowNames);
  return new Set(
    list.split(',').map((word) => {
      const name = rowNames.find((known) => known === word.trim());
      if (name === undefined) throw new Error(`--rows has no row ${word}. It takes ${rowNames.join(', ')}.`);
      return name;
    }),
  );
}

/** Rows that do not depend on the number of posts, and are measured once. */
export const rowsOfAnySize: ReadonlySet<RowName> = new Set(['click', 'pages', 'packages', 'import']);
