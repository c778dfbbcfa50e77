/** Writes a shortcode by the template that a blog has for it. */
import { unescapeHtml } from '../../../../text/escapeHtml.ts';
import { htmlToMarkdown } from '../../../html/htmlToMarkdown.ts';
import { blockPrefix, continuationOf, indented } from '../../../markup/indentation.ts';
import type { Output, ShortcodeView } from '../model.ts';
import { block, inline } from '../outputs.ts';
import { evaluate } from './evaluate.ts';
import { type Names, NotSimple, type TemplateNode } from './model.ts';

/**
 * Returns what a template makes of a shortcode, as markdown. With `isMarkdown`, the template is markdown itself. Null if
 * the template needs what is not known, or shows nothing without its scripts.
 */
export function byTemplate(nodes: TemplateNode[], view: ShortcodeView, isMarkdown: boolean): Output | null {
  const texts: string[] = [];
  const html = evaluated(nodes, view, texts);
  if (html === null) return null;
  const hasTags = /<[a-z!]/i.test(html);
  const written = hasTags && !isMarkdown ? htmlToMarkdown(html, () => {}) : unescapeHtml(html);
  const text = withTexts(withoutHeadings(written.trim()), texts);
  if (text === '' && hasTags) return null;
  return view.isAlone || text.includes('\n') ? block(text) : inline(text);
}

/** Headings divide a post into sections, which a shortcode does not. */
function withoutHeadings(written: string): string {
  return written.replace(/^#{1,6} +(.+)$/gm, '**$1**');
}

/** Texts of markdown are kept out of the HTML: a character for private use stands for each, with its number. */
const placeholder = /([^\n]*?)\uE000(\d+)\uE001/g;

function evaluated(nodes: TemplateNode[], view: ShortcodeView, texts: string[]): string | null {
  const markdown = (text: string) => {
    texts.push(text);
    return { html: text === '' ? '' : `\uE000${texts.length - 1}\uE001` };
  };
  try {
    return evaluate(nodes, namesOf(view, markdown));
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

function namesOf(view: ShortcodeView, markdown: Names['markdown']): Names {
  const { site, post } = view.context;
  const url = site.settings.url === null ? '/' : `${site.settings.url}/`;
  const { positional, named } = view.args;
  return {
    argument: (key) => named.get(key.toLowerCase()) ?? positional[Number(key)] ?? null,
    valueOf: (name) => {
      const folded = name.replace(/^\.?(?:Page\.)?(?=Site\.|Page\.)/, '').toLowerCase();
      if (/^\.?(?:inner|innerdeindent)$|^body$/.test(folded)) return view.hasInner ? markdown(view.inner()) : '';
      if (/^(?:\.?site\.baseurl|config\.base_url)$/.test(folded)) return url;
      if (/^(?:\.?site|config)\.title$/.test(folded)) return site.settings.title;
      if (/^\.?page\.(?:title|linktitle)$/.test(folded)) return post.meaning.title;
      if (folded === '.isnamedparams') return named.size > 0;
      if (/^\.params\.\w+$/.test(folded)) return named.get(folded.slice(8)) ?? null;
      // A name of Tera is a value that the shortcode was given.
      return /^\w+$/.test(name) ? (named.get(folded) ?? null) : undefined;
    },
    markdown,
  };
}

/** Puts the texts in. In a list or a quote, their lines get its marks. */
function withTexts(written: string, texts: string[]): string {
  return written.replace(placeholder, (_, before: string, number: string) => {
    const text = texts[Number(number)] ?? '';
    return before + (blockPrefix.test(before) ? indented(text, continuationOf(before)) : text);
  });
}
