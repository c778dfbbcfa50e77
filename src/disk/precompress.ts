/**
 * Writes compressed copies beside the files of a build, for servers that send them as they are (nginx, Caddy). The
 * server compresses nothing per request, and readers get brotli's best quality, because it is paid for only once.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { outputFileOf } from '../content/paths/href.ts';
import type { Entry } from '../plan/model.ts';
import { compress, documentQuality, isCompressible, reproducibleGzip } from '../publish/hosts/compress.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import type { Host } from '../types/config.ts';
import type { Site } from '../types/content.ts';
import { settleAll } from './settleAll.ts';

/** Returns whether one of the hosts sends compressed copies. */
export function wantsCompressed(hosts: Host[]): boolean {
  return hosts.includes('nginx') || hosts.includes('caddy');
}

/** Returns the paths that compressed copies may take, so that an author's file with such a path is a problem. */
export function compressedClaims(site: Site, entries: Entry[]): Pick<Entry, 'path' | 'owner'>[] {
  if (!wantsCompressed(site.config.host)) return [];
  return entries
    .filter(({ path }) => isCompressible(contentTypeOf(outputFileOf(path))))
    .flatMap(({ path }) =>
      extensions.map((extension) => ({
        path: `/${outputFileOf(path)}${extension}`,
        owner: `the compressed ${path}`,
      })),
    );
}

/** Writes a `.br` and a `.gz` beside every text file of the folder for which they are smaller. */
export async function precompress(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile() && isCompressible(contentTypeOf(item.name)))
    .map((item) => join(item.parentPath, item.name));
  const queue = files.values();
  // zlib compresses in threads: each of these loops keeps one busy, and the additional one reads and writes meanwhile.
  const loops = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const file of queue) await compressBeside(folder, file);
  });
  await settleAll(loops);
}

const extensions = ['.br', '.gz'];

async function compressBeside(folder: string, file: string): Promise<void> {
  const body = await readFile(file);
  if (body.length < minimumBytes) return;
  const isHashed = relative(folder, file).split(sep)[0] === 'assets';
  const copies = [
    { extension: '.br', bytes: await compress(body, 'br', isHashed ? bestQuality : documentQuality) },
    { extension: '.gz', bytes: await reproducibleGzip(body) },
  ];
  for (const { extension, bytes } of copies) {
    // An author's file with that name stays; if `path-taken` is only a warning, the build goes on.
    if (bytes.length < body.length && !existsSync(file + extension)) await writeFile(file + extension, bytes);
  }
}

/** A smaller file fits into one packet with or without compression. */
const minimumBytes = 1024;

/** Brotli's best quality, for hashed files: they do not change, and every reader fetches them once. */
const bestQuality = 11;
