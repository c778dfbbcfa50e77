/** What may happen to the caches and the output between two builds, none of which may show in the next one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { filesBelow, type Place } from './builds.ts';
import type { Model } from './site.ts';

/** A build of the same content that is killed after so many milliseconds, or every so many files of the caches that are damaged. */
export type Disturbance = { killedAfter: number } | { damage: (typeof damages)[number]; every: number };

export const damages = ['half', 'empty', 'foreign', 'left over'] as const;

/** As a build that was killed leaves a file that it had not yet given its name. */
const leftOver = '.0b5e1f0a-0000-4000-8000-000000000000';

/** `command` is the bundle of killedBuild.ts. */
export async function disturb(place: Place, model: Model, how: Disturbance, command: string): Promise<void> {
  if ('damage' in how) {
    const files = cacheFiles(place).filter((_, index) => index % how.every === 0);
    for (const file of files) damage(file, how.damage);
  } else await killedBuild(place, model, how.killedAfter, command);
}

/**
 * The stand-in for the bundle is no cache here: it is what the next build is to find. What one damage has left over, no
 * build wrote.
 */
function cacheFiles({ folder }: Place): string[] {
  return filesBelow(join(folder, 'caches'))
    .filter((file) => !file.endsWith('client.json') && !file.endsWith(leftOver))
    .sort();
}

function damage(file: string, how: (typeof damages)[number]): void {
  const bytes = readFileSync(file);
  if (how === 'half') truncateSync(file, Math.floor(bytes.length / 2));
  if (how === 'empty') truncateSync(file, 0);
  if (how === 'foreign') writeFileSync(file, '{"foreign":[null]}');
  if (how === 'left over') writeFileSync(`${file}${leftOver}`, bytes.subarray(0, 100));
}

async function killedBuild(place: Place, model: Model, after: number, command: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(command)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended]);
  child.send({ place, model });
  const isOver = await Promise.race([ended.then(() => true), elapsed(after, false)]);
  if (!isOver) child.kill('SIGKILL');
  await ended;
}
