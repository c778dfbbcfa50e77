/**
 * The status bar of tmux: the name of the site in brackets, the numbered windows, the reader's place, and what opens the
 * prompt, the keys and the settings.
 */

import type { Frame } from '../types/page.ts';
import { useWords } from './words.ts';

export function StatusBar({ frame: { name, windows, place, search, language } }: { frame: Frame }) {
  const words = useWords();
  return (
    <nav className="status-bar" aria-label={words.site} translate="no">
      <ol className="windows">
        {windows.map(({ label, href, current }, index) => (
          <li key={href} lang={index ? language : undefined}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {/* The name and the first window are one link, so that there are no two links in a row to the same page. */}
              {index === 0 && name !== '' && (
                <>
                  <b lang={language}>{`[${name}]`}</b>{' '}
                </>
              )}
              <bdi>
                {`${index}:${label}`}
                {current && <span aria-hidden="true">*</span>}
              </bdi>
            </a>
          </li>
        ))}
      </ol>
      <bdi className="place">{place}</bdi>
      {/* The stylesheet adds the number, so that it is neither read out nor copied. */}
      <span className="progress" aria-hidden="true" />
      {/* A link, because the search page works without scripts. browser/prompt/prompt.ts opens the prompt instead. */}
      <a href={search} rel="search" aria-label={words.search}>
        /
      </a>
      <button type="button" className="keys-button" data-action="keys-help" aria-label={words.keys}>
        ?
      </button>
      <button type="button" data-action="settings" aria-haspopup="dialog" aria-label={words.setLabel}>
        {words.set}
      </button>
    </nav>
  );
}
