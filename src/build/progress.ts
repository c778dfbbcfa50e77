/**
 * Shows the progress of a command. A terminal gets one line that is redrawn, anything else a line for each finished
 * step.
 */

/** A progress display. */
export type Progress = {
  /** Starts a step, and ends the previous one. */
  step: (name: string) => void;
  count: (done: number, total: number) => void;
  /** Ends the last step, and clears the line of a terminal. */
  done: () => void;
};

/** Milliseconds between two redraws. */
const interval = 50;

/** Creates a display that writes to `stream`. */
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
