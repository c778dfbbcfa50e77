/** The feeds of a page, for people. Programs find them in the head of the document. */

import type { Link } from '../types/link.ts';
import { Command } from './Command.tsx';

export function Feeds({ feeds }: { feeds: Link[] }) {
  return (
    <section aria-label="Feeds">
      <Command command="ls feed.xml atom.xml feed.json" />
      <ul className="row">
        {feeds.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
