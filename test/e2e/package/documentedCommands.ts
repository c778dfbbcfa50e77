/** Reads the commands of a page of the documentation, and runs them as an author types them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A command, and the lines that the page shows as its output. */
export type DocumentedCommand = { command: string; output: string[] };

/** Returns the commands in the console blocks of a page, in order. */
export function commandsIn(page: string): DocumentedCommand[] {
  return blocksIn(page, 'console').flatMap(parsed);
}

/** Returns the blocks of code in a language. */
export function blocksIn(page: string, language: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, name, block = '']) => (name === language ? [block] : []));
}

function parsed(block: string): DocumentedCommand[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command = '', ...output] = text.trimEnd().split('\n');
      return { command: command.replace(/\s+#.*$/, ''), output };
    });
}

/** A terminal: it remembers its folder. */
export type Terminal = {
  /** Runs a command to its end and returns what it printed. Throws if it fails or does not print what the page shows. */
  run: (documented: DocumentedCommand) => Promise<string>;
  /** Starts a server and returns its address when it is printed. */
  serve: (documented: DocumentedCommand) => Promise<{ origin: string; stop: () => Promise<void> }>;
  folder: () => string;
};

/** Opens a terminal in a folder. */
export function openTerminal(folder: string, environment: Record<string, string>): Terminal {
  let current = folder;
  // With CI set, a build does not write the record of published paths.
  const { CI: _, NODE_ENV: __, ...inherited } = process.env;
  const start = (command: string): ChildProcess =>
    spawn('bash', ['-c', command], { cwd: current, env: { ...inherited, ...environment }, detached: true });
  return {
    folder: () => current,
    run: async ({ command, output }) => {
      const [, target] = /^cd (\S+)$/.exec(command) ?? [];
      if (target !== undefined) {
        current = resolve(current, target);
        return '';
      }
      const { status, text } = await ended(start(command));
      const missing = output.filter((line) => !text.includes(line));
      if (status !== 0 || missing.length > 0) throw new Error(`${command} ended with ${status}:\n${text}`);
      return text;
    },
    serve: async ({ command }) => {
      const child = start(command);
      const end = ended(child);
      const origin = await addressOf(child, end);
      return { origin, stop: () => stop(child, end) };
    },
  };
}

type Ended = Promise<{ status: number | null; text: string }>;

function ended(child: ChildProcess): Ended {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  return new Promise((done) => child.once('close', (status) => done({ status, text })));
}

function addressOf(child: ChildProcess, end: Ended): Promise<string> {
  return new Promise((found, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const origin = /http:\/\/localhost:\d+/.exec(text)?.[0];
      if (origin !== undefined) found(origin);
    });
    end.then((result) => reject(new Error(result.text)));
  });
}

/** Ends a server as Ctrl-C does: the signal goes to npm and to what npm has started. */
async function stop(child: ChildProcess, end: Ended): Promise<void> {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await end;
}
