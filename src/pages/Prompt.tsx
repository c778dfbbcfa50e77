/**
 * The prompt at the end of every page. Without scripts it is a search form. When it is first used, the shell replaces
 * it (browser/prompt/prompt.ts). The field is uncontrolled, so that it keeps what was typed before hydration.
 */

import type { Frame } from '../types/page.ts';
import { useWords } from './words.ts';

export function Prompt({ frame: { prompt, directory, search } }: { frame: Frame }) {
  const words = useWords();
  return (
    <form className="prompt" aria-label={words.prompt} translate="no" dir="ltr" action={search}>
      <label>
        <span aria-hidden="true">{`${prompt}:${directory}$`}</span>
        <input
          name="q"
          aria-label={words.command}
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
