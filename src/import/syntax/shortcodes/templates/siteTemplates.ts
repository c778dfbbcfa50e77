/** Finds the templates that a blog has for its shortcodes. */
import type { ForeignFolder } from '../../../folder/model.ts';
import type { Notation } from '../model.ts';
import { byTemplate } from './byTemplate.ts';
import { goTemplate } from './goTemplate.ts';
import { NotSimple, type TemplateNode } from './model.ts';
import { teraTemplate } from './teraTemplate.ts';

type Template = { nodes: TemplateNode[] | null; isMarkdown: boolean };

/** Returns the writer for templates of Hugo: https://gohugo.io/templates/shortcode/ */
export function hugoTemplates(folder: ForeignFolder): Notation['byTemplate'] {
  const write = writer(folder, /^(?:themes\/[^/]+\/)?layouts\/_?shortcodes\/(.+?)(?:\.\w+)?\.(?:html|md)$/, goTemplate);
  return (view, name) => {
    if (!name.endsWith('.inline')) return write(view, name);
    // Such a shortcode has its template between its tags.
    const { nodes } = parsed(view.source(), false, goTemplate);
    return nodes === null ? null : byTemplate(nodes, view, false);
  };
}

/** Returns the writer for templates of Zola: https://www.getzola.org/documentation/content/shortcodes/ */
export function zolaTemplates(folder: ForeignFolder): Notation['byTemplate'] {
  return writer(folder, /^(?:themes\/[^/]+\/)?templates\/shortcodes\/(.+?)\.(?:html|md)$/, teraTemplate);
}

function writer(
  { files, read }: ForeignFolder,
  pattern: RegExp,
  parse: (source: string) => TemplateNode[],
): Notation['byTemplate'] {
  const known = new Map<string, string>();
  for (const { file } of files) {
    const [, name] = pattern.exec(file) ?? [];
    // Templates of the blog go before those of its theme.
    if (name !== undefined && (!known.has(name) || !file.startsWith('themes/'))) known.set(name, file);
  }
  const templates = new Map<string, Template>();
  return (view, name) => {
    const file = known.get(name.replace(/\.html$/, ''));
    if (file === undefined) return null;
    const template = templates.get(file) ?? parsed(read(file) ?? '', file.endsWith('.md'), parse);
    templates.set(file, template);
    return template.nodes === null ? null : byTemplate(template.nodes, view, template.isMarkdown);
  };
}

function parsed(source: string, isMarkdown: boolean, parse: (source: string) => TemplateNode[]): Template {
  try {
    return { nodes: parse(source), isMarkdown };
  } catch (error) {
    if (error instanceof NotSimple) return { nodes: null, isMarkdown };
    throw error;
  }
}
