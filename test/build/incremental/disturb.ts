/** Disturbs the caches and the output between two builds, which the next build must repair. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../builtFiles.ts';
import { type Damage, damage, damages, isLeftOver } from '../../damage.ts';
import type { Place } from './builds.ts';
import type { Model } from './site.ts';

/** A build of the same content that is killed after some milliseconds, or damage to every n-th cached file. */
export type Disturbance = { killedAfter: number } | { damage: Damage; every: number };

export { damages };

/** `command` is the URL of the bundled killedBuild.ts. */
export async function disturb(place: Place, model: Model, how: Disturbance, command: string): Promise<void> {
  if ('damage' in how) {
    const files = cacheFiles(place).filter((_, index) => index % how.every === 0);
    damage(files, how.damage);
  } else await killedBuild(place, model, how.killedAfter, command);
}

/**
 * Returns the cached files. The published files are a cache too, except the hashed files of earlier builds, which no
 * build makes again and which the folder of the build before shares, and the build record, without which the rest of the
 * output counts as the author's. The stand-in for the browser bundle is an input, and no build has written the leftovers
 * of earlier damage.
 */
function cacheFiles({ folder }: Place): string[] {
  const isKept = (file: string) => file.includes('/assets/') || /(?:client\.json|\.catpost)$/.test(file);
  return ['caches', 'dist']
    .flatMap((name) => filesBelow(join(folder, name)))
    .filter((file) => !isKept(file) && !isLeftOver(file))
    .sort();
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
