/** Makes a place for WebKit's small browser: a home folder, and a screen that nobody sees. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program.ts';

/** Makes a home folder with the settings of GTK for WebKit’s small browser, and returns its path. */
export async function makeHome(hasReducedMotion: boolean): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'catpost-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  const settings = `[Settings]\ngtk-enable-animations=${Number(!hasReducedMotion)}\n`;
  await writeFile(join(home, 'gtk-3.0/settings.ini'), settings);
  // With buttons of the usual size in its toolbar, the window would be at least 447 px wide.
  const style =
    '* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';
  await writeFile(join(home, 'gtk-3.0/gtk.css'), style);
  return home;
}

/** Where the pointer is on a new screen. */
export const screenCentre = { x: 800, y: 600 };

/** Starts a screen with a free number, which the program writes to a file descriptor. */
export async function startScreen(command: string): Promise<{ display: string; stop: () => Promise<void> }> {
  const words = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${2 * screenCentre.x}x${2 * screenCentre.y}x24`,
    '-nolisten',
    'tcp',
  ];
  const { child, stop } = startProgram(command, words);
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('close', () => reject(new Error(`${command} has ended.`)));
  });
  return { display: `:${number}`, stop };
}
