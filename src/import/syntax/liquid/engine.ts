/** Makes the engine that renders texts: Liquid with the filters and tags of the tools that use it. */
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
import { type MappedName, mappedNames, mappedTags } from './tags/mapped.ts';

/**
 * Returns a function that returns the engine for a text, which it may render until the next call. Texts share an engine,
 * because it takes longer to make one than to render a text.
 */
export function enginesFor(site: LiquidSite): (body: string, context: PassContext) => Liquid {
  let last: SharedEngine | null = null;
  return (body, context) => {
    const mapped = mappedNames(body, context);
    if (last === null || !isFor(last, mapped, context)) last = shareEngine(site, { mapped, body, context });
    last.text.body = body;
    last.text.context = context;
    return last.engine;
  };
}

/** An engine with the text that it renders. */
type SharedEngine = { engine: Liquid; text: RenderedText };

type RenderedText = { body: string; context: PassContext; mapped: readonly MappedName[] };

/** Returns whether an engine has the tags that another text needs. */
function isFor({ text }: SharedEngine, mapped: readonly MappedName[], { site, components }: PassContext): boolean {
  const isSameSite = text.context.site === site && text.context.components === components;
  return isSameSite && JSON.stringify(text.mapped) === JSON.stringify(mapped);
}

/**
 * Makes an engine. It reads no files but those of the folder, and stops a text that takes too long. What `import-map.yaml`
 * names comes before any tag.
 */
function shareEngine(site: LiquidSite, text: RenderedText): SharedEngine {
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
  const tags = { ...embedTags, ...highlightTags, ...linkTags(site, text.context), ...site.tags };
  const isInCode = ({ input, begin }: TagToken) =>
    input.length === text.body.length && withoutCode(text.body)[begin] === ' ';
  for (const [name, tag] of Object.entries({ ...tags, ...mappedTags(text.mapped, () => text.body) }))
    register(engine, name, tag, isInCode);
  addIncludeTags(engine, site, () => text.context);
  return { engine, text };
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
