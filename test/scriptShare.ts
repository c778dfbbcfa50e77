/** Measures how much of the main script is our own, and how much its libraries. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleEntries } from '../src/build/client.ts';

/** Bytes, compressed with gzip -9. */
export type ScriptShare = { whole: number; libraries: number };

/**
 * `script` is the built main script. NODE_ENV has to be `production`, or the development files of React are measured.
 */
export async function scriptShare(projectRoot: string, script: string | Buffer): Promise<ScriptShare> {
  const built = await bundleEntries(projectRoot, { libraries: join(projectRoot, 'test/libraries.ts') });
  const libraries = built.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  return { whole: zipped(script), libraries: zipped(libraries) };
}

function zipped(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}
