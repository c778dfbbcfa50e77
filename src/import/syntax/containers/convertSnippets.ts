/**
 * Puts code from other files into its place: `<<< @/file.ts{1,3}` of VitePress
 * (https://vitepress.dev/guide/markdown#import-code-snippets) and `@[code](file.ts)` of VuePress.
 */
import { posix } from 'node:path';
import { withoutCode } from '../../body/code.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { codeOf } from '../../markup/blocks.ts';

/** Converts every such line whose file is there. */
export const convertSnippets: Pass = (body, { post, site, note }) => {
  if (!/^[ \t]*(?:<<<|@\[code)/m.test(body)) return [];
  return [
    ...withoutCode(body).matchAll(/^[ \t]*(?:<<<[ \t]*([^\s{[#]+)|@\[code[^\]\n]*\]\(([^)\s]+)\))([^\n]*)$/gm),
  ].flatMap((match): Edit[] => {
    const [whole, vitepress, vuepress = '', rest = ''] = match;
    const file = vitepress ?? vuepress.replace(/#.*$/, '');
    const found = filesNamed(file, post.file).find((each) => site.read(each) !== null);
    const code = found === undefined ? null : site.read(found);
    if (code === null) {
      note(
        {
          kind: 'file',
          about: 'code of files that are not there',
          message: `${file} is not in the folder, so its code is missing`,
        },
        match.index,
      );
      return [];
    }
    const region = /#([\w-]+)/.exec(rest)?.[1];
    const marks = /\{[\d,\s-]+\}/.exec(rest)?.[0] ?? '';
    const info = `${posix.extname(file).slice(1)}${marks === '' ? '' : ` ${marks}`}`;
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        text: codeOf(info, region === undefined ? code : regionOf(code, region)),
      },
    ];
  });
};

/** `@` is the top of the folder; any other path is relative to the text, or to the top. */
function filesNamed(file: string, from: string): string[] {
  const path = file.replace(/^@\/?/, '').replace(/^\/+/, '');
  const relative = posix.join(posix.dirname(from), file);
  // The top of a VitePress site is often the folder docs.
  const tops = from
    .split('/')
    .slice(0, -1)
    .map((_, index, folders) => folders.slice(0, index).join('/'));
  return [...(file.startsWith('@') ? [] : [relative]), ...tops.map((top) => posix.join(top, path)), path];
}

/** Returns the lines between `#region name` and `#endregion`, or the whole code. */
function regionOf(code: string, name: string): string {
  const lines = code.split('\n');
  const first = lines.findIndex((line) => new RegExp(`#?region[ \\t]+${name}\\b`).test(line));
  const length = lines.slice(first + 1).findIndex((line) => /#?endregion\b/.test(line));
  return first === -1 || length === -1 ? code : lines.slice(first + 1, first + 1 + length).join('\n');
}
