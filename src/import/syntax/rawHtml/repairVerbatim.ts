/** Repairs elements whose content is no HTML: scripts, styles and frames. */
import type { VerbatimToken } from '../../../markdown/html/htmlTokens.ts';
import { scriptLink } from '../../html/embeds.ts';
import { codeOf, linkOf } from '../../markup/blocks.ts';
import { attributeMap, repairedFrame } from './embedded.ts';

/** What a part of the body becomes, and what the author should know about it. */
export type Repair = { text: string; note: { about: string; message: string } | null };

/** Returns what a whole element becomes; null if it stays as it is. */
export function repairVerbatim({ name, attributes, content, source }: VerbatimToken): Repair | null {
  const values = attributeMap(attributes);
  switch (name) {
    case 'iframe': {
      const frame = repairedFrame(values);
      if (frame !== null) return { text: frame, note: null };
      // What stands within a frame is for browsers without frames.
      return content.trim() === '' ? null : { text: source.replace(content, ''), note: null };
    }
    case 'script': {
      const type = values.get('type') ?? '';
      if (/^math\/tex/.test(type)) {
        return {
          text: /mode=display/.test(type) ? `\n$$\n${content.trim()}\n$$\n` : `$\`${content.trim()}\`$`,
          note: null,
        };
      }
      const link = scriptLink(values);
      if (link !== null) return { text: linkOf(link.label, link.url), note: null };
      const what = values.get('src') ?? '';
      const message = `a script${what === '' ? '' : ` of ${what.slice(0, 80)}`} is left out`;
      return { text: '', note: { about: '<script>', message } };
    }
    case 'style':
      return {
        text: '',
        note: { about: '<style>', message: 'a <style> is left out; rules for the whole site stand in theme.css' },
      };
    case 'textarea':
      return content.trim() === ''
        ? { text: '', note: { about: 'form', message: 'a field of a form is left out' } }
        : { text: `\n${codeOf('', content)}\n`, note: null };
    case 'xmp':
      return { text: `\n${codeOf('', content)}\n`, note: null };
    case 'noembed':
    case 'noframes':
      return { text: '', note: null };
    default:
      return null;
  }
}
