/** The only h1 of the page. It takes the focus after a navigation. */

/**
 * Puts each part of a title on its own line, as in a poem. Screen readers and copied text get them separated by ` / `.
 */
export function Title({ parts, language }: { parts: string[]; language?: string | undefined }) {
  return (
    <h1 tabIndex={-1} lang={language}>
      {parts.map((part, index) => (
        <span className="part" key={parts.slice(0, index + 1).join('/')}>
          {part}
          {index < parts.length - 1 && <span className="divider"> / </span>}
        </span>
      ))}
    </h1>
  );
}
