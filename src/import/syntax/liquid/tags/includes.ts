/** The tags that put a file of the folder into a text: https://jekyllrb.com/docs/includes/. */
import { posix } from 'node:path';
import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  toValueSync,
  Value,
} from 'liquidjs';
import type { PassContext } from '../../../body/model.ts';
import { expandEntry } from '../../../map/expandEntry.ts';
import type { LiquidSite } from '../model.ts';
import { readTagText } from '../readTagText.ts';
import { tidyHtml } from '../tidyHtml.ts';
import { themeInclude } from './themeIncludes.ts';

/** How deep files may include files. */
const deepest = 10;

/**
 * Adds the tags to an engine. An error says which file is missing. `contextOf` returns the context of the text that is
 * rendered.
 */
export function addIncludeTags(engine: Liquid, site: LiquidSite, contextOf: () => PassContext): void {
  let depth = 0;
  const parsed = new Map<string, Template[] | null>();
  const addTag = (name: string, foldersOf: () => readonly string[]) => {
    const render = (written: string, scope: Context): string => {
      if (depth >= deepest) throw new Error('the files include each other without an end');
      depth += 1;
      try {
        return renderInclude(written, scope, { engine, folders: foldersOf(), context: contextOf(), parsed });
      } finally {
        depth -= 1;
      }
    };
    engine.registerTag(name, includeClass(render));
  };
  for (const name of ['include', 'include_cached', 'render']) addTag(name, () => site.includesFolders);
  addTag('include_relative', () => [posix.dirname(contextOf().post.file)]);
}

/** Returns the class that the engine makes a tag of. `render` gets what is written in the tag. */
function includeClass(render: (written: string, scope: Context) => string) {
  return class extends Tag {
    private readonly written: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.written = token.args;
    }

    render(scope: Context, emitter: Emitter): void {
      emitter.write(render(this.written, scope));
    }
  };
}

/** Where an include is searched. `parsed` has the files that were read before, and null for each that is missing. */
type Places = {
  engine: Liquid;
  folders: readonly string[];
  context: PassContext;
  parsed: Map<string, Template[] | null>;
};

function renderInclude(written: string, scope: Context, places: Places): string {
  const { engine, folders, context } = places;
  const evaluate = (variable: string) => toValueSync(new Value(variable, engine).value(scope, true));
  const filled = written.includes('{{') ? String(engine.renderSync(engine.parse(written), scope)) : written;
  const { words, attributes } = readTagText(filled, (variable) => String(evaluate(variable) ?? ''));
  const name = words[0] ?? '';
  const chosen = context.components.get(name) ?? context.components.get(name.replace(/\.\w+$/, ''));
  if (chosen !== undefined) return expandEntry(chosen, { attributes, children: '', isBlock: true });
  const templates = folders.map((folder) => parsedBelow(folder, name, places)).find((found) => found !== null) ?? null;
  const known = templates === null ? themeInclude(name, attributes) : null;
  if (known !== null) return known;
  if (templates === null) throw new Error(`there is no file ${name} to include`);
  const { strictVariables } = scope;
  scope.push({ include: valuesOf(filled, evaluate), ...Object.fromEntries(attributes) });
  // A parameter that is left out is nothing, as in Jekyll.
  scope.strictVariables = false;
  try {
    return tidyHtml(String(engine.renderSync(templates, scope)).replace(/\n$/, ''));
  } finally {
    scope.strictVariables = strictVariables;
    scope.pop();
  }
}

/** Parses a file below a folder, without its front matter; returns null if there is none. */
function parsedBelow(folder: string, name: string, { engine, context, parsed }: Places): Template[] | null {
  const path = posix.join(folder, name);
  if (name === '' || path.startsWith('..') || !`${path}/`.startsWith(folder === '.' ? '' : `${folder}/`)) return null;
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const text = context.site.read(path)?.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, '') ?? null;
  const templates = text === null ? null : engine.parse(text);
  parsed.set(path, templates);
  return templates;
}

/** Returns the parameters of an include with their values, which may be lists. */
function valuesOf(written: string, evaluate: (variable: string) => unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [, name = '', value = ''] of written.matchAll(
    /([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']+)/g,
  )) {
    values[name] = /^["']/.test(value) ? value.slice(1, -1).replace(/\\(["'])/g, '$1') : evaluate(value);
  }
  return values;
}
