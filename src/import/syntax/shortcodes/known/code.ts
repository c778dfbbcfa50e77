/** Writes shortcodes with code, diagrams and formulas. */
import { posix } from 'node:path';
import { codeOf } from '../../../markup/blocks.ts';
import type { Known, ShortcodeView } from '../model.ts';
import { block, inline, nothing } from '../outputs.ts';

/** Highlighted code: https://gohugo.io/shortcodes/highlight/ */
export const highlight: Known = (view) => {
  const [language = '', options = ''] = view.args.positional;
  const lang = view.text('lang', 'language', 'type', 'syntax') ?? language;
  if (!view.hasInner) return null;
  if (!view.isAlone && !view.source().includes('\n')) return inline(`\`${view.source().trim()}\``);
  const settings = `${options},${[...view.args.named].map(([key, value]) => `${key}=${value}`).join(',')}`;
  const [, marked = ''] = /hl_?lines=["']?([\d\s-]+(?:,[\d\s-]+)*)/i.exec(settings) ?? [];
  const isNumbered = /line-?no(?:s|stable)?=["']?(?:true|table|inline|1)/i.test(settings);
  const title = view.text('title', 'file', 'filename', 'name');
  const info = [
    lang,
    title === null ? '' : `title="${title.replaceAll('"', "'")}"`,
    marked.trim() === ''
      ? ''
      : `{${marked
          .trim()
          .split(/[\s,]+/)
          .join(',')}}`,
    isNumbered ? 'showLineNumbers' : '',
  ];
  return block(codeOf(info.filter((part) => part !== '').join(' '), withoutFinalSpace(view.source())));
};

/** A diagram or a data format that catpost knows by the name of the fence. */
export const diagram: Known = (view) => {
  if (!view.hasInner) return nothing();
  const source = withoutFinalSpace(view.source());
  const isFenced = /^\s*(?:```|~~~)/.test(source);
  // What a script draws from data is shown as data.
  return block(
    isFenced
      ? source.trim()
      : codeOf(view.name.endsWith('chart') || view.name === 'echarts' ? 'json' : view.name, source),
  );
};

/** A formula. Within a line, or with `display=false`, it is part of the text. */
export const formula: Known = (view) => {
  const source = (view.hasInner ? view.source() : (view.text('body', 'tex', 'formula') ?? '')).trim();
  // Some themes have it at the top, to load what shows formulas.
  if (source === '') return nothing();
  if (/^(?:\$|\\\(|\\\[|\\begin)/.test(source) && /\$|\\[)\]]/.test(source)) {
    return view.isAlone ? block(dollars(source)) : inline(dollars(source));
  }
  const isBlock = view.isAlone && view.text('display', 'block') !== 'false';
  return isBlock ? block(`$$\n${source}\n$$`) : inline(`$${source.replace(/\s+/g, ' ')}$`);
};

/** The text of a file: code in a fence, or markdown as it is. */
export const includedFile: Known = (view) => {
  const name = view.text('file', 'filename', 'path', 'src', 'name') ?? view.args.positional[0] ?? null;
  if (name === null) return null;
  const text = readBeside(view, name);
  if (text === null) return null;
  const [, ending = ''] = /\.(\w+)$/.exec(name) ?? [];
  const isMarkdown = /^(?:md|markdown|html)$/i.test(ending) && view.text('lang', 'language', 'code') === null;
  if (isMarkdown) return block(text.replace(/^---\n[\s\S]*?\n---\n/, '').trim());
  const language = view.text('lang', 'language') ?? view.args.positional[1] ?? ending;
  return block(codeOf(`${language} title="${posix.basename(name)}"`, text.replace(/\n$/, '')));
};

function readBeside(view: ShortcodeView, name: string): string | null {
  const folder = posix.dirname(view.context.post.file);
  const path = name.replace(/^\/+/, '');
  const candidates = [
    posix.join(folder, path),
    path,
    ...['content', 'assets', 'static'].map((top) => `${top}/${path}`),
  ];
  const inside = candidates.filter((file) => !file.startsWith('..'));
  return inside.map((file) => view.context.site.read(file)).find((text) => text !== null) ?? null;
}

/** TeX has other signs around formulas: `\( \)` and `\[ \]`. */
function dollars(source: string): string {
  const [, inText] = /^\\\(([\s\S]*)\\\)$/.exec(source) ?? [];
  if (inText !== undefined) return `$${inText.trim()}$`;
  const [, ownLine] = /^\\\[([\s\S]*)\\\]$/.exec(source) ?? [];
  if (ownLine !== undefined) return `$$\n${ownLine.trim()}\n$$`;
  return source.startsWith('\\begin') ? `$$\n${source}\n$$` : source;
}

function withoutFinalSpace(source: string): string {
  return source.replace(/^[ \t]*\n/, '').trimEnd();
}
