/** Shows the progress of a command: on a terminal one line that is rewritten, elsewhere a line for each finished step. */

export type Progress = {
  /** Starts a step, and ends the one before. */
  step: (name: string) => void;
  count: (done: number, total: number) => void;
  /** Ends the last step and clears the line. */
  done: () => void;
};

/** A terminal is rewritten at most twenty times a second. */
const interval = 50;

export function createProgress(stream: NodeJS.WriteStream): Progress {
  let name: string | null = null;
  let counted = '';
  let started = 0;
  let drawn = 0;
  const line = () => `${name}${counted}  ${((performance.now() - started) / 1000).toFixed(1)} s`;
  const end = () => {
    if (name !== null) stream.write(stream.isTTY ? '\r\u001b[K' : `${line()}\n`);
    name = null;
    counted = '';
  };
  const draw = () => {
    if (!stream.isTTY || performance.now() - drawn < interval) return;
    drawn = performance.now();
    stream.write(`\r\u001b[K${line()}`);
  };
  return {
    step: (next) => {
      end();
      name = next;
      started = performance.now();
      draw();
    },
    count: (done, total) => {
      counted = ` ${done}/${total}`;
      draw();
    },
    done: end,
  };
}
