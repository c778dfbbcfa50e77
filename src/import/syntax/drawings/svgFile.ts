/** Writes a drawing that stands within HTML as a file of SVG. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { parseHtml } from '../../html/parseHtml.ts';

/** A file of SVG. `label` says what it shows; null if nothing does. */
type SvgFile = { text: string; label: string | null };

/**
 * Returns the file of an element `<svg>`; null if it shows nothing, or nothing that readers need. What it contains stays:
 * a build reports what is active in a file. HTML is more lenient than XML, so it is parsed and written again
 * (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign).
 */
export function svgFileOf(source: string): SvgFile | null {
  const svg = parseHtml(source).children.find((node) => node.type === 'element');
  if (svg === undefined || svg.tagName !== 'svg' || isDecoration(svg)) return null;
  const { className, xmlns, xmlnsXLink, ...others } = svg.properties;
  const prefixes = source.includes('xlink') ? { xmlnsXLink: 'http://www.w3.org/1999/xlink' } : {};
  const properties = { xmlns: 'http://www.w3.org/2000/svg', ...prefixes, ...others };
  const text = toHtml({ ...svg, properties }, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true });
  const title = svg.children.find((node) => node.type === 'element' && node.tagName === 'title');
  const label = title === undefined ? String(others.ariaLabel ?? '') : textOf(title);
  return {
    text: `${text.replaceAll('\r', '')}\n`,
    label: label.trim() === '' ? null : label.trim().replace(/\s+/g, ' '),
  };
}

function isDecoration({ properties, children }: Element): boolean {
  const { ariaHidden, hidden, role, style } = properties;
  return (
    !children.some((node) => node.type === 'element') ||
    String(ariaHidden) === 'true' ||
    (hidden ?? false) !== false ||
    /^(?:none|presentation)$/.test(String(role)) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/.test(String(style))
  );
}
