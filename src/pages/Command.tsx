/** A prompt line: the command that prints what follows. Copied, it is `$ cat post/hello.md`. */

/** With `href` the command links to what it prints; `name` is what a screen reader says of that link. */
export function Command({ command, href, name }: { command: string; href?: string; name?: string }) {
  return (
    <p className="command" translate="no">
      <span className="sign">$ </span>
      {href === undefined ? (
        command
      ) : (
        <a href={href} aria-label={name}>
          {command}
        </a>
      )}
    </p>
  );
}
