/** Text in XML 1.0. */
import { withoutControls } from '../../content/controlCharacters.ts';

/** An element with text, or with XML that is made already. */
export function xmlElement(
  name: string,
  attributes: Record<string, string>,
  content: string | { xml: string } = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = typeof content === 'string' ? escapeXml(content) : content.xml;
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** For text, where `]]>` may not stand either, and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Without what XML cannot hold, not even escaped: control characters and halves of a character. */
export function xmlText(text: string): string {
  return withoutControls(text).replaceAll('\r', '');
}
