/** Turns containers into alerts, folded texts, and plain text. */
import { withoutCode } from '../../body/code.ts';
import { startsOfLines } from '../../body/lines.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { expandEntry } from '../../map/expandEntry.ts';
import { alertHead, alertTitle, isAlertName } from '../../markup/alerts.ts';
import { summaryOf } from '../../markup/blocks.ts';
import { isKnownContainer } from './containerKinds.ts';
import { type Container, containersIn } from './containerLines.ts';

/** What a container becomes. The lines of a quote get `>`. */
type Form = 'alert' | 'quote' | 'details' | 'text';

/** Converts every container outside of code. Of one with an unknown name, the text stays. */
export const convertContainers: Pass = (body, { note, components }) => {
  if (!body.includes(':::')) return [];
  const lines = body.split('\n');
  const starts = startsOfLines(lines);
  const containers = containersIn(withoutCode(body).split('\n'), lines);
  const forms = new Map(containers.map((container) => [container, formOf(container, containers)]));
  const mapped = containers.flatMap((container) => {
    const html = components.get(container.name);
    return html === undefined ? [] : [{ container, html }];
  });
  for (const { name, first } of containers) {
    if (isKnownContainer(name) || components.has(name)) continue;
    const message = `the container ${name} is left out, and its text is kept`;
    note({ kind: 'component', about: `:::${name}`, message }, starts[first] ?? 0);
  }
  const edits = lines.flatMap((line, index) => {
    if (mapped.some(({ container }) => container.first <= index && index <= container.last)) return [];
    const around = containers.filter(({ first, last }) => first <= index && index <= last);
    if (around.length === 0) return [];
    return lineEdits(line, index, starts[index] ?? 0, around, forms);
  });
  return [...edits, ...mapped.map(({ container, html }) => mappedEdit(container, html, lines, starts))];
};

/** Returns the edit that replaces a container by the HTML that the author has chosen. */
function mappedEdit({ first, last, title, indent }: Container, html: string, lines: string[], starts: number[]): Edit {
  const children = lines.slice(first + 1, last).join('\n');
  const text = expandEntry(html, { attributes: new Map([['title', title]]), children, isBlock: true });
  return { start: (starts[first] ?? 0) + indent.length, end: (starts[last] ?? 0) + (lines[last] ?? '').length, text };
}

/** Returns the edits of a line. `around` are the containers that it is in, the outer ones first. */
function lineEdits(
  line: string,
  index: number,
  start: number,
  around: Container[],
  forms: ReadonlyMap<Container, Form>,
): Edit[] {
  const own = around.find(({ first, last }) => first === index || last === index);
  const outer = around.filter((container) => container !== own);
  const quotes = '> '.repeat(outer.filter((container) => isQuote(forms.get(container))).length);
  const indent = around[0]?.indent ?? '';
  if (own === undefined) {
    if (quotes === '') return [];
    // An empty line of a list may have no indentation, which a quote in the list needs.
    if (line.trim() === '') return [{ start, end: start + line.length, text: (indent + quotes).trimEnd() }];
    const position = start + Math.min(indent.length, /^[ \t>]*/.exec(line)?.[0].length ?? 0);
    return [{ start: position, end: position, text: quotes }];
  }
  const form = forms.get(own) ?? 'text';
  const text = own.first === index ? headOf(own, form) : form === 'details' ? ['', '</details>', ''] : [''];
  const prefix = own.indent + quotes;
  const written = text.map((part, place) =>
    part === '' ? prefix.trimEnd() : place === 0 ? quotes + part : prefix + part,
  );
  return [{ start: start + own.indent.length, end: start + line.length, text: written.join('\n') }];
}

/** Returns the lines that a container begins with. */
function headOf({ name, title, isOpen }: Container, form: Form): string[] {
  const shown = alertTitle(name, title);
  switch (form) {
    case 'alert':
      return [`> ${alertHead(name, title)}`];
    case 'quote':
      return [`> **${shown}**`, '>'];
    case 'details':
      return [isOpen ? '<details open>' : '<details>', summaryOf(shown), ''];
    case 'text':
      return [title === '' ? '' : `**${title}**`];
  }
}

/** An alert stands at the top of a body; within another block, it is a quote with a bold title. */
function formOf({ name, first, last, indent }: Container, all: Container[]): Form {
  if (/^details?$/i.test(name)) return 'details';
  if (!isAlertName(name)) return 'text';
  const isInner = all.some((other) => other.first < first && last < other.last);
  return isInner || indent !== '' ? 'quote' : 'alert';
}

function isQuote(form: Form | undefined): boolean {
  return form === 'alert' || form === 'quote';
}
