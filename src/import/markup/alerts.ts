/** Writes alerts, and what stands for them within other blocks. */
import { quoteOf } from './blocks.ts';

/** The kinds of alerts that catpost has. */
type AlertKind = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION';

/** Returns an alert. `name` is what another tool calls its kind: `danger`, `info`, `faq`. */
export function alertOf(name: string, title: string | null, body: string): string {
  const heading = title === null || title.trim() === '' ? '' : ` ${title.trim().replace(/\s+/g, ' ')}`;
  return quoteOf(`[!${alertKind(name)}]${heading}\n${body.trim()}`);
}

/** Returns a quote below a bold title. In a list or a quote, an alert would show its mark. */
export function nestedAlertOf(name: string, title: string | null, body: string): string {
  const shownName = isAlertName(name) ? name : alertKind(name);
  return quoteOf(`**${alertTitle(shownName, title?.trim() ?? '')}**\n\n${body.trim()}`.trim());
}

/** Returns the first line of an alert in a tool that shows the name of the kind, if there is no title. */
export function alertHead(name: string, title: string): string {
  const [kind, shown] = [alertKind(name), alertTitle(name, title)];
  return shown.toUpperCase() === kind ? `[!${kind}]` : `[!${kind}] ${shown}`;
}

/** Returns the title of an alert, or else the name of its kind as a word. */
export function alertTitle(name: string, title: string): string {
  const words = name.replaceAll('-', ' ');
  return title === '' ? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase() : title;
}

/** Returns whether a word is what a tool calls an alert, and not the name of something else. */
export function isAlertName(name: string): boolean {
  const word = name.toLowerCase();
  return (
    alertKinds.has(word) ||
    /^(?:note|info|abstract|summary|tldr|quote|cite|seealso|secondary|primary|default)$/.test(word)
  );
}

/** Returns the kind of alert for what another tool calls it. */
function alertKind(name: string): AlertKind {
  return alertKinds.get(name.toLowerCase()) ?? 'NOTE';
}

const alertKinds: ReadonlyMap<string, AlertKind> = new Map([
  ...kindsFor('TIP', 'tip hint success check done example'),
  ...kindsFor('IMPORTANT', 'important question help faq'),
  ...kindsFor('WARNING', 'warning attention todo'),
  ...kindsFor('CAUTION', 'caution danger error bug failure fail missing alert'),
]);

function kindsFor(kind: AlertKind, names: string): [string, AlertKind][] {
  return names.split(' ').map((name) => [name, kind]);
}
