/** The body of a post or page: its sections, each the HTML that the build rendered. */

/** Hydration leaves the HTML alone: readPage took it from the same element. */
import type { Section } from '../types/page.ts';
export function Sections({ sections }: { sections: Section[] }) {
  return (
    <div className="prose">
      {sections.map(({ id, html }) => (
        <section
          key={id}
          id={id}
          data-section=""
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized at build, see markdown/rawHtml.ts
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </div>
  );
}
