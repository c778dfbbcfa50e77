/** Reads documents of Ghost's editor before version 5 (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). */
import { escapeHtml } from '../../../text/escapeHtml.ts';
import type { GhostBody } from './model.ts';
import { cardHtml, isCard, textOf } from './nodeHtml.ts';

/** A document with its tables, which are not checked. */
type Mobiledoc = { markups: unknown[]; atoms: unknown[]; cards: unknown[]; sections: unknown[] };

/** Returns the text of a document: as markdown if it is a single card of markdown. Null if it cannot be read. */
export function readMobiledoc(json: string): GhostBody | null {
  const document = parse(json);
  if (document === null) return null;
  const [card] = document.cards;
  if (document.cards.length === 1 && document.sections.every((section) => isBlank(section)) && Array.isArray(card)) {
    const [name, payload] = card;
    if (/^(?:card-)?markdown$/.test(String(name)) && isCard(payload))
      return { format: 'markdown', text: textOf(payload, 'markdown') };
  }
  return { format: 'html', text: document.sections.map((section) => sectionHtml(section, document)).join('\n') };
}

function parse(json: string): Mobiledoc | null {
  try {
    const parsed: unknown = JSON.parse(json);
    if (!isCard(parsed)) return null;
    return {
      markups: listOf(parsed.markups),
      atoms: listOf(parsed.atoms),
      cards: listOf(parsed.cards),
      sections: listOf(parsed.sections),
    };
  } catch {
    return null;
  }
}

/** Sections are lists that begin with a number: of a text, a picture, a list or a card. */
function sectionHtml(section: unknown, document: Mobiledoc): string {
  const [kind, first, second] = listOf(section);
  switch (kind) {
    case 1:
      return /^(?:p|h[1-6]|blockquote|aside)$/.test(String(first))
        ? `<${first}>${markersHtml(second, document)}</${first}>`
        : `<p>${markersHtml(second, document)}</p>`;
    case 2:
      return `<p><img src="${escapeHtml(String(first))}" alt=""></p>`;
    case 3: {
      const tag = first === 'ol' ? 'ol' : 'ul';
      return `<${tag}>${listOf(second)
        .map((item) => `<li>${markersHtml(item, document)}</li>`)
        .join('')}</${tag}>`;
    }
    case 10: {
      const [name, payload] = listOf(document.cards[Number(first)]);
      if (!isCard(payload)) return '';
      const markdown = /^(?:card-)?markdown$/.test(String(name)) ? textOf(payload, 'markdown') : null;
      return markdown === null ? (cardHtml(String(name), payload) ?? '') : `<p>${escapeHtml(markdown)}</p>`;
    }
    default:
      return '';
  }
}

/** A marker opens markups, has a text or an atom, and closes some of those that are open. */
function markersHtml(markers: unknown, { markups, atoms }: Mobiledoc): string {
  const open: string[] = [];
  const parts: string[] = [];
  for (const marker of listOf(markers)) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const index of listOf(opened)) {
      const [tag, attributes] = listOf(markups[Number(index)]);
      const name = /^[a-z]+$/.test(String(tag)) ? String(tag) : 'span';
      const [href, url] = listOf(attributes);
      parts.push(href === 'href' ? `<${name} href="${escapeHtml(String(url))}">` : `<${name}>`);
      open.push(name);
    }
    const atom = kind === 1 ? listOf(atoms[Number(value)]) : null;
    parts.push(
      atom === null
        ? escapeHtml(String(value ?? ''))
        : atom[0] === 'soft-return'
          ? '<br>'
          : escapeHtml(String(atom[1] ?? '')),
    );
    for (let count = Number(closed) || 0; count > 0; count -= 1) parts.push(`</${open.pop() ?? 'span'}>`);
  }
  return parts.join('');
}

function isBlank(section: unknown): boolean {
  const [kind, , markers] = listOf(section);
  return (
    kind === 10 || (kind === 1 && listOf(markers).every((marker) => String(listOf(marker)[3] ?? '').trim() === ''))
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
