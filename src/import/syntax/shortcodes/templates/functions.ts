/** What functions of templates do. */
import { NotSimple, type Value } from './model.ts';

/** Returns whether a value counts as true, as in both tools. */
export function isTruthy(value: Value): boolean {
  return value !== null && value !== '' && value !== false && value !== 0;
}

/** Returns a value as text. */
export function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.html : String(value);
}

/**
 * Returns the value of a function. Its namespace does not matter: `strings.ToLower` is `lower`. Throws NotSimple for one
 * that is not known.
 */
export function callFunction(name: string, args: Value[], markdown: (text: string) => Value): Value {
  const [first = null, second = null] = args;
  const last = args.at(-1) ?? null;
  const write = writers.get(name.replace(/^.*\./, '').toLowerCase());
  if (write !== undefined) return write(args);
  switch (name.replace(/^.*\./, '').toLowerCase()) {
    case 'markdownify':
    case 'renderstring':
      return typeof last === 'object' ? last : markdown(textOf(last));
    case 'safehtml':
      return { html: textOf(last) };
    case 'default':
      return isTruthy(second) ? second : first;
    case 'field':
      return fieldOf(textOf(first), second);
    default:
      throw new NotSimple(name);
  }
}

/** A field of a picture or a file. Its address is the value itself, and its measures are not known. */
export function fieldOf(name: string, value: Value): Value {
  if (/^(?:rel_?permalink|permalink|url|static_path|resize|fit|fill|crop|process|filter|string)$/i.test(name))
    return value;
  if (/^(?:width|height)$/i.test(name)) return null;
  throw new NotSimple(name);
}

const compare = (test: (a: number, b: number) => boolean) => (args: Value[]) => test(Number(args[0]), Number(args[1]));
const same = ([first = null, ...rest]: Value[]) => rest.some((value) => textOf(value) === textOf(first));
const onText = (change: (text: string) => string) => (args: Value[]) => change(textOf(args.at(-1) ?? null));
const unchanged = (args: Value[]) => args.at(-1) ?? null;
const slug = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const writers: ReadonlyMap<string, (args: Value[]) => Value> = new Map<string, (args: Value[]) => Value>([
  ...[
    'safeurl',
    'safecss',
    'safejs',
    'safehtmlattr',
    'htmlescape',
    'htmlunescape',
    'emojify',
    'escape',
    'string',
    'int',
  ].map((name) => [name, unchanged] as const),
  // Addresses and files keep their names, and are resolved with all other links.
  ...['relurl', 'absurl', 'rellangurl', 'abslangurl', 'getmatch', 'get', 'resize', 'fit', 'fill', 'fingerprint'].map(
    (name) => [name, unchanged] as const,
  ),
  ['plainify', onText((text) => text.replace(/<[^<>]*>/g, ''))],
  ['upper', onText((text) => text.toUpperCase())],
  ['toupper', onText((text) => text.toUpperCase())],
  ['lower', onText((text) => text.toLowerCase())],
  ['tolower', onText((text) => text.toLowerCase())],
  ['title', onText((text) => text.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase()))],
  ['trim', (args) => textOf(args[0] ?? null).trim()],
  ['trimspace', onText((text) => text.trim())],
  ['chomp', onText((text) => text.replace(/\n+$/, ''))],
  ['urlize', onText(slug)],
  ['anchorize', onText(slug)],
  ['print', (args) => args.map(textOf).join('')],
  ['printf', ([format = '', ...values]) => formatted(textOf(format), values)],
  ['eq', same],
  ['ne', (args) => !same(args)],
  ['lt', compare((a, b) => a < b)],
  ['le', compare((a, b) => a <= b)],
  ['gt', compare((a, b) => a > b)],
  ['ge', compare((a, b) => a >= b)],
  ['not', ([value = null]) => !isTruthy(value)],
  ['and', (args) => args.find((value) => !isTruthy(value)) ?? args.at(-1) ?? null],
  ['or', (args) => args.find(isTruthy) ?? args.at(-1) ?? null],
  ['cond', ([test = null, yes = null, no = null]) => (isTruthy(test) ? yes : no)],
  ['isset', ([value = null]) => value !== null],
  ['hasprefix', ([text = null, start = null]) => textOf(text).startsWith(textOf(start))],
  ['hassuffix', ([text = null, end = null]) => textOf(text).endsWith(textOf(end))],
  ['len', ([value = null]) => textOf(value).length],
]);

function formatted(format: string, values: Value[]): string {
  let index = 0;
  return format.replace(/%(?:[sdvq]|%)/g, (sign) => {
    if (sign === '%%') return '%';
    index += 1;
    return textOf(values[index - 1] ?? null);
  });
}
