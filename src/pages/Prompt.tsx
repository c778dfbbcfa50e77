/**
 * The prompt that every page ends in. Before scripts run it is a form that searches; browser/prompt.ts has the shell take
 * its place when it is first used. The field keeps what was typed, whenever React comes.
 */

import type { Frame } from '../types/page.ts';
export function Prompt({ frame: { prompt, directory, search } }: { frame: Frame }) {
  return (
    <form className="prompt" aria-label="Prompt" translate="no" dir="ltr" action={search}>
      <label>
        <span aria-hidden="true">{`${prompt}:${directory}$`}</span>
        <input
          name="q"
          aria-label="Command"
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
      </label>
    </form>
  );
}
