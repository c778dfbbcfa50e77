/**
 * The script that growth.test.ts runs. Vitest would load development builds of packages, whose assertions take
 * quadratic time themselves. The arguments are the two limits of that test and names of growing.ts; it prints the
 * milliseconds for a text and for one four times as long, as one line of JSON for each name.
 */
import { growing } from './growing.ts';
import { render } from './render.ts';

const [limit, least, ...names] = process.argv.slice(2);

for (const name of names) {
  const textOf = growing[name] ?? String;
  // For lists of descriptions, quadratic time shows only in longer texts.
  const units = name.includes('descriptions') ? 1_000 : 500;
  await render(textOf(100));
  const best = { name, short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  // Most are within the limit in the first of three rounds.
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
