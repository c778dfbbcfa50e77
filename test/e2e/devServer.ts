/** Starts dev for a site, with Vite as in a clone, or without as in the installed package. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `origin` has no final slash; `output` is what the terminal shows so far. */
export type DevServer = { origin: string; output: () => string; stop: () => Promise<void> };

/** Resolves when the address is printed. `site` is the folder with `content/`. */
export async function startDev(site: string, kind: 'vite' | 'packaged'): Promise<DevServer> {
  const command =
    kind === 'vite'
      ? ['src/start.mjs', 'dev', '--content', join(site, 'content')]
      : ['test/e2e/packagedDev.mjs', site, '--port', '0'];
  const env = { ...process.env, NODE_ENV: kind === 'vite' ? 'development' : 'production', NO_COLOR: '1' };
  const child = spawn(process.execPath, [...command, '--now', '2026-06-01'], { env });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin, output: () => output, stop };
}
