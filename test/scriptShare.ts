/** How much of the main script is our own: what remains of it without its libraries. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleEntries } from '../src/build/client.ts';

/** Bytes, gzip -9. */
export type ScriptShare = { whole: number; libraries: number };

/** `script` is the built main script. NODE_ENV must be production, as for a build, or React's development files count. */
export async function scriptShare(projectRoot: string, script: string | Buffer): Promise<ScriptShare> {
  const built = await bundleEntries(projectRoot, { libraries: join(projectRoot, 'test/libraries.ts') });
  const libraries = built.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  return { whole: zipped(script), libraries: zipped(libraries) };
}

function zipped(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}
