/** The body of a post or page. The HTML of each section comes from the build. */

import type { Layout } from '../types/config.ts';
import type { Section } from '../types/section.ts';

type Properties = { sections: Section[]; layout?: Layout | undefined; language?: string | undefined };

/** Shows the sections. Hydration does not compare the HTML, because readPage took it from the same element. */
export function Sections({ sections, layout, language }: Properties) {
  return (
    <div className={layout ? `prose ${layout}` : 'prose'} lang={language}>
      {sections.map(({ id, html }) => (
        <section
          key={id}
          id={id}
          data-section=""
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized at build, see markdown/html/rawHtml.ts
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </div>
  );
}
