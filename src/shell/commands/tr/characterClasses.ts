/** The character classes of POSIX as `tr` has them: of ASCII, in its order. */

/** The characters of ASCII, by code. */
export const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** The characters of each class, by its name. */
export const characterClasses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[\t ]/,
    cntrl: /\p{Cc}/u,
    digit: /[0-9]/,
    graph: /[!-~]/,
    lower: /[a-z]/,
    print: /[ -~]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[\t-\r ]/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
  }).map(([name, pattern]) => [name, ascii.filter((character) => pattern.test(character))]),
);
