/** Makes the engine that renders one text: Liquid with the filters and tags of the tools that use it. */
import {
  type Context,
  type Emitter,
  Liquid,
  Tag,
  type TagToken,
  type Template,
  TokenKind,
  type TopLevelToken,
  toValueSync,
  Value,
} from 'liquidjs';
import { withoutCode } from '../../body/code.ts';
import type { PassContext } from '../../body/model.ts';
import { filters } from './filters.ts';
import type { LiquidSite, LiquidTag } from './model.ts';
import { readTagText } from './readTagText.ts';
import { embedTags } from './tags/embeds.ts';
import { highlightTags } from './tags/highlight.ts';
import { addIncludeTags } from './tags/includes.ts';
import { linkTags } from './tags/links.ts';
import { mappedTags } from './tags/mapped.ts';

/**
 * Returns the engine for a text. It reads no files but those of the folder, and stops a text that takes too long. What
 * `import-map.yaml` names comes before any tag.
 */
export function createEngine(body: string, site: LiquidSite, context: PassContext): Liquid {
  const engine = new Liquid({
    templates: {},
    jekyllWhere: true,
    ownPropertyOnly: true,
    strictFilters: true,
    lenientIf: true,
    dateFormat: '%Y-%m-%d',
    locale: 'en',
    timezoneOffset: site.timezone,
    parseLimit: 20_000_000,
    memoryLimit: 1_000_000,
    renderLimit: 2_000,
  });
  for (const name of ['include', 'render', 'layout', 'block']) delete engine.tags[name];
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  const tags: Record<string, LiquidTag> = { ...embedTags, ...highlightTags, ...linkTags(site, context), ...site.tags };
  const code = withoutCode(body);
  const isInCode = ({ input, begin }: TagToken) => input.length === body.length && code[begin] === ' ';
  for (const [name, tag] of Object.entries({ ...tags, ...mappedTags(body, context) }))
    register(engine, name, tag, isInCode);
  addIncludeTags(engine, site, context);
  return engine;
}

/** Adds a tag to the engine. */
function register(engine: Liquid, name: string, tag: LiquidTag, isInCode: (token: TagToken) => boolean): void {
  const render = (token: TagToken, templates: Template[], context: Context) => {
    const body = templates.map((template) => renderOrKeep(template, engine, context)).join('');
    const written = withValues(token.args, engine, context);
    const evaluate = (variable: string) => String(toValueSync(new Value(variable, engine).value(context, true)) ?? '');
    return tag.render({ written, ...readTagText(written, evaluate), body, isInCode: isInCode(token) });
  };
  engine.registerTag(
    name,
    class extends Tag {
      private readonly opening: TagToken;
      private readonly templates: Template[];

      constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
        super(token, remaining, liquid);
        this.opening = token;
        this.templates = tag.hasBody ? templatesUntil(`end${name}`, remaining, liquid) : [];
      }

      render(context: Context, emitter: Emitter): void {
        emitter.write(render(this.opening, this.templates, context));
      }
    },
  );
}

/** Returns the templates up to an end tag. */
function templatesUntil(end: string, remaining: TopLevelToken[], { parser }: Liquid): Template[] {
  const templates: Template[] = [];
  const stream = parser.parseStream(remaining);
  stream
    .on(`tag:${end}`, () => stream.stop())
    .on('template', (template: Template) => templates.push(template))
    .on('end', () => {
      throw new Error(`the tag ${end} is missing`);
    })
    .start();
  return templates;
}

/** Renders a part of a tag's body. A value that is not known stays as it is written. */
function renderOrKeep(template: Template, engine: Liquid, context: Context): string {
  try {
    return String(engine.renderSync([template], context));
  } catch (error) {
    if (template.token.kind !== TokenKind.Output) throw error;
    return template.token.getText();
  }
}

/** Fills in `{{ values }}` in what is written in a tag, as Jekyll does. */
function withValues(written: string, engine: Liquid, context: Context): string {
  return written.includes('{{') ? String(engine.renderSync(engine.parse(written), context)) : written;
}
