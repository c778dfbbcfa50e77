/**
 * A sequence of steps, with a build after each: it must give what a clean build gives, and one that fails must leave
 * the site as it was.
 */
import { cpSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { built, cleanCopy, newPlace, type Place, type Snapshot, snapshotOf } from './builds.ts';
import { firstModel, type Model } from './site.ts';
import { applied, type Step } from './steps.ts';

/** `linked` makes the output a symbolic link, so that the release before stays beside the new one. */
export type Sequence = { steps: Step[]; linked: boolean };

/** What went wrong first, with its step, or null. */
export async function faultOf({ steps, linked }: Sequence, worker: URL): Promise<string | null> {
  const place = await builtFirst(worker, linked);
  let [before, model] = [firstModel, firstModel];
  for (const [index, step] of [...steps, ...mending].entries()) {
    const next = applied(step, model, before);
    const fault = await faultAfter(place, next);
    if (fault !== null) return `After step ${index + 1}, ${JSON.stringify(step)}: ${fault}`;
    [before, model] = [model, next];
  }
  return null;
}

/** What a sequence has made faulty is put right, for the build after a failed one must be right too. */
const mending: Step[] = [
  {
    do: 'site',
    key: 'problems',
    value: `{ ${['dead-link', 'dead-anchor', 'missing-image', 'image-unreadable'].map((rule) => `${rule}: warn`).join(', ')} }`,
  },
];

async function faultAfter(place: Place, model: Model): Promise<string | null> {
  const clean = cleanCopy(place, model);
  const old = release(place);
  const afresh = await built(clean, model);
  const anew = await built(place, model);
  rmSync(clean.folder, { recursive: true });
  for (const key of ['problems', 'written', 'pages', 'bytes'] as const) {
    const [expected, found] = [JSON.stringify(afresh[key]), JSON.stringify(anew[key])];
    if (expected !== found) return `${key} are ${found}, and of a clean build ${expected}`;
  }
  if (!anew.written) return differenceOf(old.files, snapshotOf(join(place.folder, 'dist')));
  const changed = old.path === null ? null : differenceOf(old.files, snapshotOf(old.path));
  return changed === null ? differenceOf(afresh.files, anew.files) : `the release before was changed: ${changed}`;
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
async function builtFirst(worker: URL, linked: boolean): Promise<Place> {
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
