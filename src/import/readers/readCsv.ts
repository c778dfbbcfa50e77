/** Reads tables of text with a separator: https://www.rfc-editor.org/rfc/rfc4180. */

/** Returns the rows as records, whose keys are the texts of the first row. */
export function readCsv(text: string, separator: ',' | '\t'): Record<string, string>[] {
  const [names = [], ...rows] = rowsOf(text, separator);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

function rowsOf(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern =
    separator === ',' ? /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/y : /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  while (pattern.lastIndex < text.length) {
    const [whole, quoted, plain = '', end = ''] = pattern.exec(text) ?? [];
    if (whole === undefined) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((each) => each.some((value) => value !== ''));
}
