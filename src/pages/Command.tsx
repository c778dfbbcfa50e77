/** A prompt line: the command that prints what follows. Copied, it is `$ cat post/hello.md`. */

/** With `href` the command links to what it prints. */
export function Command({ command, href }: { command: string; href?: string }) {
  return (
    <p className="command" translate="no">
      <span className="sign" aria-hidden="true">
        {'$ '}
      </span>
      {href === undefined ? command : <a href={href}>{command}</a>}
    </p>
  );
}
