/** The frame of every page: skip link, main part, prompt, footer, and the status bar with its numbered windows. */

import type { ReactNode } from 'react';
import type { Frame } from '../types/page.ts';
import type { Slots } from '../types/slots.ts';
import { Prompt } from './Prompt.tsx';
import { richText } from './richText.ts';
import { Slot } from './Slot.tsx';

export function Layout({ frame, slots, children }: { frame: Frame; slots: Slots | undefined; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <main className="main" id="main">
        {children}
      </main>
      <Prompt frame={frame} />
      <Footer frame={frame} slots={slots} />
      <StatusBar frame={frame} />
    </>
  );
}

function Footer({ frame: { navigation, links, footer }, slots }: { frame: Frame; slots: Slots | undefined }) {
  if (navigation.length + links.length === 0 && footer === '' && !slots?.footer) return null;
  return (
    <footer className="footer">
      {navigation.length > 0 && (
        <nav aria-label="Site">
          <ul className="row">
            {navigation.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {links.length > 0 && (
        <ul className="row">
          {links.map(({ label, href, rel }) => (
            <li key={href}>
              <a href={href} rel={rel ?? undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {richText('p', {}, footer)}
      <Slot slots={slots} name="footer" />
    </footer>
  );
}

/** The status bar of tmux: `0:home 1:post*`, the reader's place, and the host. */
function StatusBar({ frame: { windows, place, prompt } }: { frame: Frame }) {
  return (
    <nav className="status-bar" aria-label="Windows" translate="no">
      <ol className="windows">
        {windows.map(({ label, href, current }, index) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <span className="quiet">{`${index}:`}</span>
              {label}
              {current && <span aria-hidden="true">*</span>}
            </a>
          </li>
        ))}
      </ol>
      <span className="place">{place}</span>
      {/* The stylesheet adds the text of both, so that it is neither read out nor copied. */}
      <span className="progress" aria-hidden="true" />
      <button type="button" className="keys-button" data-action="keys-help" aria-label="Keys" />
      <span className="host">{prompt}</span>
      <button type="button" data-action="settings" aria-haspopup="dialog" aria-label="set theme, text and keys">
        set
      </button>
    </nav>
  );
}
