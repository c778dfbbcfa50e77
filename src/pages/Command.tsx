/** A prompt line: the command that prints what follows. Copied as text, it is `$ cat post/hello.md`. */

type Properties = {
  command: string;
  /** Makes the command a link to its output. */
  href?: string;
  /** Adds a cursor after the page's main command. It has no text, so that it is neither read out nor copied. */
  hasCursor?: boolean;
};

export function Command({ command, href, hasCursor }: Properties) {
  return (
    <p className="command" translate="no" dir="ltr">
      <span className="sign" aria-hidden="true">
        {'$ '}
      </span>
      {href === undefined ? command : <a href={href}>{command}</a>}
      {hasCursor && <span className="cursor" aria-hidden="true" />}
    </p>
  );
}
