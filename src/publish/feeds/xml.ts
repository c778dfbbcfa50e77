/** Writes XML 1.0. */
import { withoutControlCharacters } from '../../text/controlCharacters.ts';

/** Returns an element. `content` is text, which is escaped, or XML, which is not. */
export function xmlElement(
  name: string,
  attributes: Record<string, string>,
  content: string | { xml: string } = '',
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = typeof content === 'string' ? escapeXml(content) : content.xml;
  return inner === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>`;
}

/** Escapes text, in which `]]>` is not allowed either, or the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Removes the characters that XML cannot contain, not even escaped, such as control characters and lone surrogates. */
export function xmlText(text: string): string {
  return withoutControlCharacters(text).replaceAll('\r', '');
}
