/** Writes and converts exports of Ghost for tests. */
import { convertFolder } from '../../../../src/import/convert.ts';
import { findFolder } from '../../../../src/import/folder/findFolder.ts';
import { folderOf } from '../../../temporaryFolder.ts';

/** Converts an export with these tables. */
export async function convert(
  data: Record<string, unknown>,
  files: Record<string, string> = {},
  wrap = (export_: unknown): unknown => ({ db: [export_] }),
) {
  const json = JSON.stringify(wrap({ meta: { exported_on: 1_700_000_000_000, version: '5.80.0' }, data }));
  const { folder, reader } = findFolder(await folderOf({ 'attic.ghost.json': json, ...files }), null);
  const site = await convertFolder(folder, reader, { components: new Map(), onProgress: () => {} });
  return { site, texts: Object.fromEntries(site.files.map(({ path, text }) => [path, text])) };
}

/** A row of a public post. */
export const post = {
  id: 'a',
  title: 'First',
  slug: 'first',
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2020-01-31T09:30:00.000Z',
};
