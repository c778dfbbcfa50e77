/**
 * Compressed copies beside the files of a build, for servers that send such a file as it lies there (nginx, caddy): the
 * server does no work for a request, and the readers get brotli's best for what is compressed only once.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { outputFileOf } from '../content/paths/paths.ts';
import type { Entry } from '../plan/model.ts';
import { compress, documentQuality, gzipForFile, isCompressible } from '../publish/hosts/compress.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import type { Host } from '../types/config.ts';
import type { Site } from '../types/content.ts';
import { allFinished } from './allFinished.ts';

/** What a file's compressed copies are called, after its own name. */
const endings = ['.br', '.gz'];

/** Whether one of the hosts sends compressed copies. */
export function wantsCompressed(hosts: Host[]): boolean {
  return hosts.includes('nginx') || hosts.includes('caddy');
}

/** The paths that compressed copies may take, so that no file of the author's has one. */
export function compressedClaims(site: Site, entries: Entry[]): Pick<Entry, 'path' | 'owner'>[] {
  if (!wantsCompressed(site.config.host)) return [];
  return entries
    .filter(({ path }) => isCompressible(contentTypeOf(outputFileOf(path))))
    .flatMap(({ path }) =>
      endings.map((ending) => ({ path: `/${outputFileOf(path)}${ending}`, owner: `the compressed ${path}` })),
    );
}

/** Writes a `.br` and a `.gz` beside every text of the folder that is worth it. */
export async function precompress(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile() && isCompressible(contentTypeOf(item.name)))
    .map((item) => join(item.parentPath, item.name));
  const next = files.values();
  // zlib works in threads of its own: each worker keeps one of them busy, and one reads and writes meanwhile.
  const workers = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const file of next) await compressBeside(folder, file);
  });
  await allFinished(workers);
}

async function compressBeside(folder: string, file: string): Promise<void> {
  const body = await readFile(file);
  if (body.length < leastBytes) return;
  const hashed = relative(folder, file).split(sep)[0] === 'assets';
  const copies = [
    { ending: '.br', bytes: await compress(body, 'br', hashed ? bestQuality : documentQuality) },
    { ending: '.gz', bytes: await gzipForFile(body) },
  ];
  for (const { ending, bytes } of copies) {
    // A file of the author's by that name stays, where the site only warns of it.
    if (bytes.length < body.length && !existsSync(file + ending)) await writeFile(file + ending, bytes);
  }
}

/** A smaller file is one packet with or without compression. */
const leastBytes = 1024;

/** Brotli's best, for files that keep their name as long as their content: they are fetched once by every reader. */
const bestQuality = 11;
