/** A prompt line: the command that prints what follows. Copied, it is `$ cat post/hello.md`. */

type Properties = {
  command: string;
  /** Makes the command a link to what it prints. */
  href?: string;
  /** Sets a cursor behind the page's own command. It has no text, so that nothing of it is read or copied. */
  cursor?: boolean;
};

export function Command({ command, href, cursor }: Properties) {
  return (
    <p className="command" translate="no" dir="ltr">
      <span className="sign" aria-hidden="true">
        {'$ '}
      </span>
      {href === undefined ? command : <a href={href}>{command}</a>}
      {cursor && <span className="cursor" aria-hidden="true" />}
    </p>
  );
}
