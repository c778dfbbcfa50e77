/** Prints many lines and runs many commands in one tab. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { needsProtocol } from '../browsers/engine.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { output, prompt, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

const isLong = process.env.CATPOST_LONG !== undefined;

/** `seq` prints this many lines. */
const many = isLong ? 1_000_000 : 100_000;

test('many lines keep the tab responsive and the log short, and Ctrl-C ends each flood', async () => {
  const { page } = await openTab();
  const large = 'A line that has some words in it, and ends.\n'.repeat(7_000);
  await page.route('**/post/second.md', (route) => route.fulfill({ body: `${large}The last line.\n` }));
  await open(page, site.url('/about/'));
  // Loads the commands before anything is measured.
  await runLine(
    page,
    "seq 3 | tail -1; yes | head -1; cat post/second.md | head -1; seq 3 | grep -c '(a+)+$'; echo warm",
  );
  await waitForOutput(page, 'warm');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'tasks', tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const floods = [
    [`seq ${many}`, `${many}`],
    [`yes | head -${many} | tail -1`, 'y'],
    ['cat post/second.md | cat', 'The last line.'],
    ["cat post/second.md | grep -E '(a+)+$' | wc -l", '\\d+'],
    [Array.from({ length: 1_000 }, () => 'echo line').join('; '), 'line'],
  ];
  for (const [command = '', end = ''] of sampled(floods)) {
    // Chromium reports tasks of 50 ms or more in wall-clock time, which other tests on the machine prolong.
    const longest: number[] = [];
    for (let attempt = 0; attempt < 3 && !longest.some((task) => task < 100); attempt += 1) {
      await runLine(page, 'clear');
      await page.evaluate(() => Reflect.get(window, 'tasks').splice(0));
      await runLine(page, command);
      // A million lines take 5 s, and longer on a busy machine.
      await waitForOutput(page, end, 30_000);
      longest.push(await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'tasks'))));
    }
    expect([command.slice(0, 40), Math.min(...longest) < 100]).toEqual([command.slice(0, 40), true]);
    expect(await output(page).locator('> div').count()).toBeLessThanOrEqual(2_000);
  }
  const endless = ['yes | tail -1', 'seq 1000000', "yes aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab | grep -E '(a+)+$'"];
  for (const flood of sampled(endless)) {
    await runLine(page, flood);
    await prompt(page).press('Control+c');
    await waitForOutput(page, '\\^C');
    await runLine(page, 'echo $?');
    await waitForOutput(page, '130');
  }
}, 60_000);

test.runIf(isLong)(
  'a thousand commands leak no event listeners and no elements',
  async () => {
    needsProtocol();
    const { page, errors } = await openTab();
    await open(page, site.url('/about/'));
    await runLine(page, 'echo warm');
    await waitForOutput(page, 'warm');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const metricsAfter = async (commands: number, end: string) => {
      await page.evaluate((left) => {
        const input = document.querySelector<HTMLInputElement>('.pane input');
        for (let count = 0; count < left && input; count += 1) {
          input.value = 'echo "a b" | grep a | head -1';
          input.form?.requestSubmit();
        }
      }, commands);
      await runLine(page, `echo ${end}`);
      await waitForOutput(page, end);
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    };
    // The first thousand fill the log.
    const before = await metricsAfter(1_000, 'first');
    const after = await metricsAfter(1_000, 'second');
    expect(before('JSEventListeners')).toBeGreaterThan(0);
    expect(after('JSEventListeners')).toBeLessThan(before('JSEventListeners') + 100);
    expect(before('Nodes')).toBeGreaterThan(4_000);
    expect(after('Nodes')).toBeLessThan(before('Nodes') + 500);
    expect(errors).toEqual([]);
  },
  60_000,
);
