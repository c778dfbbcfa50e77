/** What may happen to the caches and the output between two builds, none of which may show in the next one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Damage, damage, damages, isLeftOver } from '../../damage.ts';
import { filesBelow, type Place } from './builds.ts';
import type { Model } from './site.ts';

/** A build of the same content that is killed after so many milliseconds, or every so many files of the caches that are damaged. */
export type Disturbance = { killedAfter: number } | { damage: Damage; every: number };

export { damages };

/** `command` is the bundle of killedBuild.ts. */
export async function disturb(place: Place, model: Model, how: Disturbance, command: string): Promise<void> {
  if ('damage' in how) {
    const files = cacheFiles(place).filter((_, index) => index % how.every === 0);
    damage(files, how.damage);
  } else await killedBuild(place, model, how.killedAfter, command);
}

/**
 * The stand-in for the bundle is no cache here: it is what the next build is to find. What is published is one, but for
 * the files of earlier builds, which no build makes again. What one damage has left over, no build wrote.
 */
function cacheFiles({ folder }: Place): string[] {
  const published = filesBelow(join(folder, 'dist')).filter((file) => !file.includes('/assets/'));
  return [...filesBelow(join(folder, 'caches')), ...published]
    .filter((file) => !file.endsWith('client.json') && !isLeftOver(file))
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
