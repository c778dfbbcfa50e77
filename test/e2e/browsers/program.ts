/** Starts programs that never outlive the tests. */
import { type ChildProcess, spawn } from 'node:child_process';

/** `stop` resolves when the program and all programs that it has started are killed. */
export type RunningProgram = { child: ChildProcess; stop: () => Promise<void> };

/**
 * Starts a program. It is killed with all programs that it has started when `stop` is called, or when this process ends
 * in any way: a shell leads their process group, and waits for the end of its own input.
 */
export function startProgram(command: string, words: string[], env: NodeJS.ProcessEnv = process.env): RunningProgram {
  const script = '"$@" & cat > /dev/null; kill -9 0';
  // The fourth is for what a program reports by a file descriptor.
  const stdio = ['pipe', 'ignore', 'ignore', 'pipe'] as const;
  const child = spawn('sh', ['-c', script, 'sh', command, ...words], { env, detached: true, stdio: [...stdio] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.unref();
  return {
    child,
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
