/** Makes of a rendered body what its page shows: with pictures and corrected links. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtPosts } from '../../content/arrange/postLists.ts';
import { type ImageSource, makeImages } from '../../images/makeImages.ts';
import { type FindImage, placeImages } from '../../images/placeImages.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { checkLinks } from '../../plan/checkLinks.ts';
import { withCheckedFragments } from '../../plan/fragments.ts';
import type { Bodies } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { EditContext } from './editContext.ts';
import { fragmentTargetsOf, postOf, type SavedPlan } from './savedPlan.ts';

/** A post and its body as it was rendered. */
type Rendered = { post: Post; body: RenderedBody };

/**
 * Returns the body of a post as its page shows it. `bodyOf` returns the rendered body of another post. Returns null if an image
 * has a problem, or if a body or an image that is needed is not known.
 */
export async function shownBody(
  { options, plan }: EditContext,
  { post, body }: Rendered,
  bodyOf: (post: Post) => RenderedBody | null,
): Promise<RenderedBody | null> {
  const targets = fragmentPages(plan, { post, body }, bodyOf);
  const find = targets && (await imagesOf(plan, body, options));
  if (!targets || !find) return null;
  const placed = placeImages(body, find, plan.site.base, post.layout === 'photos' ? 'grid' : 'column');
  if (placed.problems.length > 0) return null;
  const { texts, bodies } = withTargets({ post, body: placed.body }, targets);
  return withCheckedFragments(texts, bodies).get(post.file) ?? null;
}

/** Returns whether the links of a post have no problem. That takes 30 ms at 10,000 posts, so only edited posts are checked. */
export function hasGoodLinks(
  { plan }: EditContext,
  rendered: Rendered,
  bodyOf: (post: Post) => RenderedBody | null,
): boolean {
  const { site, table } = plan;
  const targets = fragmentPages(plan, rendered, bodyOf);
  if (targets === null) return false;
  const { texts, bodies } = withTargets(rendered, targets);
  const file = `${site.contentName}/${rendered.post.file}`;
  return checkLinks({ ...site, links: [] }, texts, bodies, table).every((problem) => problem.file !== file);
}

function withTargets({ post, body }: Rendered, targets: Rendered[]): { texts: Post[]; bodies: Bodies } {
  const texts = [post, ...targets.map((target) => target.post)];
  const bodies: Bodies = new Map(targets.map((target) => [target.post.file, target.body]));
  return { texts, bodies: bodies.set(post.file, body) };
}

/** Returns the posts that links with a fragment lead to, with their bodies; null if one of the targets is no post. */
function fragmentPages(
  plan: SavedPlan,
  { post, body }: Rendered,
  bodyOf: (post: Post) => RenderedBody | null,
): Rendered[] | null {
  const targets = new Set(fragmentTargetsOf(post.file, body));
  if (targets.size === 0) return [];
  const byPath = postsByPath(plan.site);
  const found: Rendered[] = [];
  for (const target of targets) {
    const other = postOf(plan, target) ?? byPath.get(target);
    if (other?.file === post.file) continue;
    const otherBody = other && bodyOf(other);
    if (!otherBody) return null;
    found.push({ post: other, body: otherBody });
  }
  return found;
}

/** Returns null if the file of an image is not known. */
async function imagesOf(
  { site }: SavedPlan,
  { images: shown }: RenderedBody,
  { publicFolder, imageCache }: BuildOptions,
): Promise<FindImage | null> {
  if (shown.length === 0) return () => null;
  const assets = assetsOf(site);
  const sources = new Map<string, ImageSource>();
  for (const { file } of shown) {
    const source = assets.get(file) ?? { path: file, absolute: join(publicFolder, file) };
    if (!existsSync(source.absolute)) return null;
    sources.set(file, source);
  }
  const images = await makeImages([...sources.values()], { imageCache, onProgress: () => {} });
  return (file) => {
    const source = sources.get(file);
    const image = source && images.get(source.path);
    return source && image ? { path: source.path, image } : null;
  };
}

/** The part of a search index has up to 1,500 posts, and each asks for these. */
const assetsOf = rememberFor((site: Site) => new Map(site.assets.map((asset) => [asset.file, asset])));
const postsByPath = rememberFor((site: Site) => new Map(builtPosts(site).map((post) => [post.path, post])));

function rememberFor<Value>(make: (site: Site) => Value): (site: Site) => Value {
  const known = new WeakMap<Site, Value>();
  return (site) => {
    const value = known.get(site) ?? make(site);
    known.set(site, value);
    return value;
  };
}
