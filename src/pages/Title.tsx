/** The page's one h1, which takes the focus after a navigation. */

/** Each part of a title has its own line, as in a poem; what is read and copied keeps the ` / `. */
export function Title({ parts }: { parts: string[] }) {
  return (
    <h1 tabIndex={-1}>
      {parts.map((part, index) => (
        <span className="part" key={parts.slice(0, index + 1).join('/')}>
          {part}
          {index < parts.length - 1 && <span className="divider"> / </span>}
        </span>
      ))}
    </h1>
  );
}
