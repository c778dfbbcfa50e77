/**
 * The stylesheet of feeds, for readers who open one in a browser. It is a separate file, because a feed is XML and few
 * open it.
 */

import type { SiteColours } from '../types/theme.ts';
import { siteThemes } from './siteThemes.ts';
import { themeCss } from './themeCss.ts';

/** Returns the stylesheet in the site's colours. Of an entry, it shows only the date and the title. */
export function feedCss(colours: SiteColours): string {
  return themeCss(siteThemes(colours)) + rules;
}

const rules = `
:root {
  display: block;
  max-inline-size: 46rem;
  margin-inline: auto;
  padding: 3rem 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 "JetBrains Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
channel > *, feed > *, item > *, entry > * { display: none; }
channel, item, entry, :is(channel, feed) > :is(title, description, subtitle, p) { display: block; }
:is(channel, feed) > title { color: var(--accent); font-weight: bold; }
:is(channel, feed) > p { margin-block: 1.5rem; color: var(--quiet); }
item, entry { padding-block: 0.25rem; }
:is(item, entry) > :is(time, a) { display: inline; }
:is(item, entry) > time { margin-inline-end: 2ch; color: var(--quiet); }
a { color: var(--link); }
a:visited { color: var(--visited); }
a:focus-visible { outline: 2px solid var(--accent); }
`;
