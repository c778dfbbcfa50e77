/** Runs functions in step with the frames of the window. */

/** Returns a function that calls `run` in the next frame, once for all calls before that frame. */
export function oncePerFrame(run: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      run();
    });
  };
}

/** Runs after the next paint: measuring a new page forces its layout, and the reader should see it first. */
export function afterPaint(run: () => void): void {
  // A hidden window has no frames.
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}
