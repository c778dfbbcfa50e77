/**
 * A sequence of steps, with a build after each: it must give what a clean build gives, and one that fails must leave
 * the site as it was.
 */
import { cpSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applied } from './applied.ts';
import { built, cleanCopy, newPlace, type Outcome, type Place, type Snapshot, snapshotOf } from './builds.ts';
import { type Disturbance, disturb } from './disturb.ts';
import { firstModel, lenient, type Model } from './site.ts';
import type { Step } from './steps.ts';

/**
 * `linked` makes the output a symbolic link, so that the release before stays beside the new one; `twice` builds into
 * two folders at once, with the same caches.
 */
export type Sequence = { steps: Step[]; linked: boolean; twice: boolean; disturbance: Disturbance | null };

/** URLs: the worker of test/markdown/sharedRenderer, and the bundles of the real one and of killedBuild.ts. */
export type Bundles = { relay: string; worker: string; killedBuild: string };

/** What went wrong first, with its step, or null. */
export async function faultOf(sequence: Sequence, bundles: Bundles): Promise<string | null> {
  const { steps, linked, disturbance } = sequence;
  const place = await builtFirst(bundles.relay, linked);
  let [before, model] = [firstModel, firstModel];
  let isWritten = true;
  for (const [index, step] of [...steps, mending].entries()) {
    // The mending is only for a site that could not be built.
    if (isWritten && index === steps.length) break;
    const next = applied(step, model, before);
    if (disturbance !== null)
      await disturb({ ...place, worker: bundles.worker }, next, disturbance, bundles.killedBuild);
    const { fault, written } = await faultAfter(place, next, sequence.twice);
    if (fault !== null) return `After step ${index + 1}, ${JSON.stringify(step)}: ${fault}`;
    [before, model, isWritten] = [model, next, written];
  }
  return null;
}

/** What a sequence has made faulty is put right, for the build after a failed one must be right too. */
const mending: Step = { do: 'site', key: 'problems', value: lenient };

async function faultAfter(
  place: Place,
  model: Model,
  twice: boolean,
): Promise<{ fault: string | null; written: boolean }> {
  const clean = cleanCopy(place, model);
  const old = release(place);
  const afresh = await built(clean, model);
  const second = { ...place, out: 'second', linked: false };
  const [anew, other] = await Promise.all([built(place, model), twice ? built(second, model) : null]);
  rmSync(clean.folder, { recursive: true });
  const { written } = afresh;
  const saidFault = differenceInWords(afresh, anew) ?? (other && differenceInWords(afresh, other));
  if (saidFault !== null) return { fault: saidFault, written };
  if (!written) return { fault: differenceOf(old.files, snapshotOf(join(place.folder, 'dist'))), written };
  const changed = old.path === null ? null : differenceOf(old.files, snapshotOf(old.path));
  if (changed !== null) return { fault: `the release before was changed: ${changed}`, written };
  const fault = differenceOf(afresh.files, anew.files) ?? (other && differenceOf(afresh.files, other.files));
  return { fault, written };
}

function differenceInWords(expected: Outcome, found: Outcome): string | null {
  const keys = ['problems', 'written', 'pages', 'bytes'] as const;
  const key = keys.find((name) => JSON.stringify(expected[name]) !== JSON.stringify(found[name]));
  if (key === undefined) return null;
  return `${key} are ${JSON.stringify(found[key])}, and of a clean build ${JSON.stringify(expected[key])}`;
}

/** The output as it is, and where it will be found after the next build, if anywhere. */
function release({ folder, linked }: Place): { path: string | null; files: Snapshot } {
  const dist = join(folder, 'dist');
  return { path: linked ? join(folder, readlinkSync(dist)) : null, files: snapshotOf(dist) };
}

/** The first file that is not the same, and what is around the first byte of it that differs. */
function differenceOf(expected: Snapshot, found: Snapshot): string | null {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const name = names.find((candidate) => expected[candidate] !== found[candidate]);
  if (name === undefined) return null;
  const [right = null, wrong = null] = [expected[name], found[name]];
  if (right === null || wrong === null) return `${name} is ${right === null ? 'there' : 'missing'}`;
  const at = [...right].findIndex((character, index) => character !== wrong[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${name} has ${around(wrong)}, and not ${around(right)}`;
}

/** The first model, built once and copied back, for caches know the folder that they are for. */
async function builtFirst(worker: string, linked: boolean): Promise<Place> {
  const known = places.get(linked);
  const place = known ?? newPlace(worker, linked);
  const kept = `${place.folder}-first`;
  if (known === undefined) {
    await built(place, firstModel);
    copy(place.folder, kept);
    places.set(linked, place);
  }
  rmSync(place.folder, { recursive: true });
  copy(kept, place.folder);
  return place;
}

const places = new Map<boolean, Place>();

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}
