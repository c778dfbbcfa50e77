/**
 * Runs a sequence of steps with a build after each. A build must equal a clean one, and a failed build must leave the
 * site unchanged.
 */

import { cpSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Snapshot, snapshotOf } from '../../builtFiles.ts';
import { applyStep } from './applyStep.ts';
import { buildModel, cleanCopy, newPlace, type Outcome, type Place } from './builds.ts';
import { type Disturbance, disturb } from './disturb.ts';
import { firstModel, lenient, type Model } from './site.ts';
import type { Step } from './steps.ts';

/**
 * `linked` makes the output a symbolic link, so that the previous release stays beside the new one. `twice` builds into
 * two folders at once, with the same caches.
 */
export type Sequence = { steps: Step[]; linked: boolean; twice: boolean; disturbance: Disturbance | null };

/** URLs: the worker of test/markdown/sharedRenderer, and the bundles of the real one and of killedBuild.ts. */
export type Bundles = { relay: string; worker: string; killedBuild: string };

/** Returns the first difference from a clean build, with its step, or null. */
export async function differenceIn(sequence: Sequence, bundles: Bundles): Promise<string | null> {
  const { steps, linked, disturbance } = sequence;
  const place = await builtFirst(bundles.relay, linked);
  let [before, model] = [firstModel, firstModel];
  let isWritten = true;
  for (const [index, step] of [...steps, repair].entries()) {
    // The repair is only for a site that could not be built.
    if (isWritten && index === steps.length) break;
    const next = applyStep(step, model, before);
    if (disturbance !== null)
      await disturb({ ...place, worker: bundles.worker }, next, disturbance, bundles.killedBuild);
    const { difference, written } = await differenceAfter(place, next, sequence.twice);
    if (difference !== null) return `After step ${index + 1}, ${JSON.stringify(step)}: ${difference}`;
    [before, model, isWritten] = [model, next, written];
  }
  return null;
}

/** Repairs a faulty site, because a build after a failed one must equal a clean one too. */
const repair: Step = { do: 'site', key: 'problems', value: lenient };

async function differenceAfter(
  place: Place,
  model: Model,
  twice: boolean,
): Promise<{ difference: string | null; written: boolean }> {
  const clean = cleanCopy(place, model);
  const old = readRelease(place);
  const cleanOutcome = await buildModel(clean, model);
  const second = { ...place, out: 'second', linked: false };
  const [outcome, secondOutcome] = await Promise.all([
    buildModel(place, model),
    twice ? buildModel(second, model) : null,
  ]);
  rmSync(clean.folder, { recursive: true });
  const { written } = cleanOutcome;
  const reportDifference =
    differenceInReports(cleanOutcome, outcome) ?? (secondOutcome && differenceInReports(cleanOutcome, secondOutcome));
  if (reportDifference !== null) return { difference: reportDifference, written };
  if (!written) return { difference: differenceOf(old.files, snapshotOf(join(place.folder, 'dist'))), written };
  const changed = old.path === null ? null : differenceOf(old.files, snapshotOf(old.path));
  if (changed !== null) return { difference: `the previous release was changed: ${changed}`, written };
  const difference =
    differenceOf(cleanOutcome.files, outcome.files) ??
    (secondOutcome && differenceOf(cleanOutcome.files, secondOutcome.files));
  return { difference, written };
}

function differenceInReports(expected: Outcome, found: Outcome): string | null {
  const keys = ['problems', 'written', 'pages', 'bytes'] as const;
  const key = keys.find((name) => JSON.stringify(expected[name]) !== JSON.stringify(found[name]));
  if (key === undefined) return null;
  return `${key} are ${JSON.stringify(found[key])}, but of a clean build ${JSON.stringify(expected[key])}`;
}

/** Returns the output, and the folder that keeps it after the next build, if there is one. */
function readRelease({ folder, linked }: Place): { path: string | null; files: Snapshot } {
  const dist = join(folder, 'dist');
  return { path: linked ? join(folder, readlinkSync(dist)) : null, files: snapshotOf(dist) };
}

/** Describes the first file that differs, and the text around its first different byte. */
function differenceOf(expected: Snapshot, found: Snapshot): string | null {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const name = names.find((candidate) => expected[candidate] !== found[candidate]);
  if (name === undefined) return null;
  const [right = null, wrong = null] = [expected[name], found[name]];
  if (right === null || wrong === null) return `${name} is ${right === null ? 'there' : 'missing'}`;
  const at = [...right].findIndex((character, index) => character !== wrong[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${name} has ${around(wrong)} instead of ${around(right)}`;
}

/** Builds the first model once, and restores its folder for each sequence. Caches depend on the path of the folder. */
async function builtFirst(worker: string, linked: boolean): Promise<Place> {
  const known = places.get(linked);
  const place = known ?? newPlace(worker, linked);
  const kept = `${place.folder}-first`;
  if (known === undefined) {
    await buildModel(place, firstModel);
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
