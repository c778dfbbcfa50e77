/** Applies the steps of an author to the model of a site. */
import { fileOf, type Model, type ModelPost, pictures } from './site.ts';
import type { Step } from './steps.ts';

/** Returns the model after a step. `before` is the model that `revert` returns to. */
export function applyStep(step: Step, model: Model, before: Model): Model {
  const { posts, assets, publicFiles, lines } = model;
  const change = (number: number, values: Partial<ModelPost>): Model => ({
    ...model,
    posts: distinct(posts.map((given, index) => (index === number % posts.length ? { ...given, ...values } : given))),
  });
  const at = (number: number) => posts[number % posts.length];
  switch (step.do) {
    case 'add': {
      const { name, folder, date, tags, blocks: chosen } = step;
      const added = { name, folder, date, title: `New ${name}`, heading: 'Near', keys: { tags }, blocks: chosen };
      return { ...model, posts: distinct([...posts, added]) };
    }
    case 'delete':
      return { ...model, posts: posts.filter((_, index) => index !== step.post % posts.length) };
    case 'rename':
      return change(step.post, { name: step.name });
    case 'move':
      return change(step.post, { folder: step.folder });
    case 'title':
      return change(step.post, { title: step.title });
    case 'date':
      return change(step.post, { date: step.date });
    case 'heading':
      return change(step.post, { heading: step.heading });
    case 'block': {
      const chosen = at(step.post)?.blocks ?? [];
      const isThere = chosen.includes(step.block);
      return change(step.post, {
        blocks: isThere ? chosen.filter((name) => name !== step.block) : [...chosen, step.block],
      });
    }
    case 'key':
      return change(step.post, { keys: withLine(at(step.post)?.keys ?? {}, step.key, step.value) });
    case 'asset':
      return { ...model, assets: withLine(assets, step.name, step.picture && pictures[step.picture]) };
    case 'public':
      return { ...model, publicFiles: withLine(publicFiles, step.name, step.text) };
    case 'site':
      return { ...model, lines: withLine(lines, step.key, step.value) };
    case 'now':
      return { ...model, now: step.now };
    case 'base':
      return { ...model, base: step.base };
    case 'script':
      return { ...model, script: step.script };
    case 'revert':
      return before;
  }
}

function withLine<Value>(lines: Record<string, Value>, key: string, value: Value | null): Record<string, Value> {
  const { [key]: _, ...others } = lines;
  return value === null ? others : { ...others, [key]: value };
}

/** Keeps the last of several posts with the same file. */
function distinct(posts: ModelPost[]): ModelPost[] {
  return [...new Map(posts.map((given) => [fileOf(given), given])).values()];
}
