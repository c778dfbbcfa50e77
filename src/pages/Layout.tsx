/** The frame of every page: skip link, main part, prompt, footer and status bar. */

import type { ReactNode } from 'react';
import type { Frame } from '../types/page.ts';
import type { Slots } from '../types/slots.ts';
import { LinkRow } from './LinkRow.tsx';
import { Prompt } from './Prompt.tsx';
import { richText } from './richText.ts';
import { Slot } from './Slot.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useWords } from './words.ts';

export function Layout({ frame, slots, children }: { frame: Frame; slots: Slots | undefined; children: ReactNode }) {
  const { skip } = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {skip}
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

function Footer({ frame, slots }: { frame: Frame; slots: Slots | undefined }) {
  const { links, footer, language, editions = [] } = frame;
  if (links.length === 0 && footer === '' && editions.length === 0 && !slots?.footer) return null;
  return (
    <footer className="footer" lang={language}>
      <LinkRow links={editions} />
      <LinkRow links={links} />
      {richText('p', {}, footer)}
      <Slot slots={slots} name="footer" />
    </footer>
  );
}
