/**
 * A process of growth.test.ts, bundled and run without vitest, which loads the packages' development builds: their
 * assertions take quadratic time themselves. Takes the two limits of that test and names of growing.ts; prints, for each
 * name, the milliseconds of a text and of one four times as long, as JSON.
 */
import { growing } from './growing.ts';
import { render } from './render.ts';

const [limit, least, ...names] = process.argv.slice(2);

for (const name of names) {
  const textOf = growing[name] ?? String;
  // What is quadratic in lists of descriptions shows in long texts only.
  const units = name.includes('descriptions') ? 1_000 : 500;
  await render(textOf(100));
  const best = { name, short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  // The best of three counts; most need no second.
  for (let round = 0; round < 3 && !(best.long < Number(limit) * Math.max(best.short, Number(least))); round += 1) {
    best.short = Math.min(best.short, await timeOf(textOf(units)));
    best.long = Math.min(best.long, await timeOf(textOf(units * 4)));
  }
  console.log(JSON.stringify(best));
}

async function timeOf(text: string): Promise<number> {
  const before = process.cpuUsage();
  await render(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
