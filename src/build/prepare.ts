/** Steps 1 and 2 and the plan, for build, check and dev: files -> a site whose every path and problem is known. */

import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { drawCards } from '../cards/shareCards.ts';
import { builtPosts } from '../content/arrange/postLists.ts';
import { unreadProblems } from '../content/files/unreadFiles.ts';
import { placeInFile } from '../content/post/cuts.ts';
import { type ReadOptions, readSite } from '../content/readSite.ts';
import { compressedClaims } from '../disk/precompress.ts';
import { withRedirects } from '../documents/redirectPages.ts';
import { publishImages } from '../images/publishImages.ts';
import { type OwnImage, ownImages, readOwnImages } from '../images/shareImages.ts';
import type { BodyInput, BodyProblem, Outcome } from '../markdown/model.ts';
import { renderPosts } from '../markdown/renderPosts.ts';
import { RenderThread } from '../markdown/workers/renderThread.ts';
import { checkLinks } from '../plan/checkLinks.ts';
import { checkPaths, withoutClashes } from '../plan/checkPaths.ts';
import { directoryListSteps } from '../plan/directoryLists.ts';
import { assetEntry } from '../plan/entries.ts';
import { withCheckedFragments } from '../plan/fragments.ts';
import { linkTableOf } from '../plan/linkTable.ts';
import type { Bodies, Content, Entry, Planned, Prepared, PublicFile } from '../plan/model.ts';
import { freeRedirects } from '../plan/redirects.ts';
import { relatedOf } from '../plan/related.ts';
import { reportedFile, siteTextBodies, withSiteTexts } from '../plan/siteTexts.ts';
import { withSeverity } from '../problems/problem.ts';
import { plannedProblems } from '../publish/hosts/limits.ts';
import { siteIcons } from '../publish/siteIcons.ts';
import type { CheckedBody, Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { inSlices, yieldToEventLoop } from './inSlices.ts';
import { planSite } from './plan.ts';

export type PrepareOptions = {
  content: string;
  /** How problems name the content folder. */
  contentName: string;
  publicFolder: string;
  base: string | null;
  now: string | null;
  /** Drafts and future posts too, marked. */
  drafts: boolean;
  /** The record of published paths is only read, as where CI is set. */
  recordOnly: boolean;
  worker: URL;
  cacheFile: string;
  /** Where encoded images are kept between builds; null leaves all images as they are. */
  imageCache: string | null;
  /** Milliseconds that parsing one post may take. */
  limit: number;
  /** Called with all bodies as pages show them, before the cards are drawn; not where the build fails anyway. */
  onBodies?: (site: Site, bodies: Bodies) => void;
  /** Called with the list that problems are added to from then on, so that a build that is ended can say what it found. */
  onProblems?: (problems: Problem[]) => void;
  onStep: (name: string) => void;
  onProgress: (done: number, total: number) => void;
};

/** Reads and renders everything. Content problems are collected, never thrown. */
export async function prepareSite(options: PrepareOptions): Promise<Prepared> {
  options.onStep('read');
  const started = new RenderThread(options);
  try {
    const without = new Map<string, Problem>();
    for (;;) {
      const planned = await planWhole(await readContent({ ...options, without: new Set(without.keys()) }));
      planned.problems.push(...without.values());
      const { site, posts, rendered, table } = planned;
      const found = [...planned.problems];
      options.onProblems?.(found);
      const onOutcome = (outcome: Outcome, index: number) => {
        const post = rendered[index];
        if (post) found.push(...outcomeProblems(site, post, outcome));
      };
      options.onStep('render');
      const inputs = rendered.map((post) => inputOf(site, post));
      const outcomes = await renderPosts(inputs, { ...options, table, started, onOutcome });
      const unmade = posts.flatMap((post, index) => {
        const outcome = outcomes[index];
        return outcome && 'failed' in outcome ? [{ file: post.file, problem: failedPost(site, post, outcome) }] : [];
      });
      const isWritten = [...planned.problems, ...unmade.map(({ problem }) => problem)].every(warns);
      if (unmade.length === 0 || !isWritten) return await prepareRendered(planned, outcomes, options);
      // A site that only warns of them is one without them: no list, feed or neighbour may name them.
      for (const { file, problem } of unmade) without.set(file, problem);
    }
  } finally {
    await started.close();
  }
}

/** The files and their front matter. */
export async function readContent(options: ReadOptions & Pick<PrepareOptions, 'publicFolder'>): Promise<Content> {
  const [{ site, problems }, publicFiles] = await Promise.all([readSite(options), publicFilesOf(options.publicFolder)]);
  return { site: { ...site, redirects: freeRedirects(site, publicFiles) }, publicFiles, problems };
}

/** What is read -> every path of it. No page needs `lists`, those of directories. */
export async function planContent(content: Content, lists: Entry[], signal?: AbortSignal): Promise<Planned> {
  const { site, publicFiles } = content;
  const planned = planSite(site, publicFiles, lists);
  await yieldToEventLoop(signal);
  const plan = withRedirects(site, planned);
  await yieldToEventLoop(signal);
  const posts = builtPosts(site);
  return {
    ...content,
    posts,
    rendered: [...posts, ...site.faulty, ...siteTextBodies(site)],
    plan,
    table: linkTableOf(site, plan),
  };
}

/** The same with the lists of directories. */
export async function planWhole(content: Content, signal?: AbortSignal): Promise<Planned> {
  return planContent(content, await inSlices(directoryListSteps(content.site), signal), signal);
}

/** A planned site and what came of its bodies, in the order of `rendered` -> all pages, and all problems. */
export async function prepareRendered(
  planned: Planned,
  outcomes: Outcome[],
  options: PicturesOptions & Pick<PrepareOptions, 'content' | 'onProblems'> & { signal?: AbortSignal },
): Promise<Prepared> {
  const { posts, rendered, table } = planned;
  const bodies: Bodies = new Map();
  const problems = [...planned.problems];
  options.onProblems?.(problems);
  rendered.forEach((post, index) => {
    const outcome = outcomes[index];
    if (!outcome) return;
    if ('body' in outcome) bodies.set(post.file, outcome.body);
    problems.push(...outcomeProblems(planned.site, post, outcome));
  });
  const site = withSiteTexts(planned.site, bodies);
  options.onStep('check');
  problems.push(...checkLinks(site, rendered, bodies, table));
  await yieldToEventLoop(options.signal);
  const isFaulty = problems.some(({ severity }) => severity === 'fail');
  // Their pictures are looked at too, unless that would publish them.
  if (!isFaulty) for (const { file } of site.faulty) bodies.delete(file);
  const { onBodies = null, ...others } = options;
  const pictures = onBodies === null || isFaulty ? others : { ...others, onBodies };
  const prepared = await withPictures({ ...planned, site }, posts, bodies, pictures, problems);
  const { entries } = prepared;
  await yieldToEventLoop(options.signal);
  const published = new Set(entries.map(({ path }) => path));
  for (const problem of unreadProblems(site.assets, published, site.contentName))
    problems.push(withSeverity(problem, site.config.problems));
  const clashes = checkPaths(site, [...entries, ...compressedClaims(site, entries)]);
  problems.push(...clashes);
  const isClear = clashes.length === 0 || !clashes.every(warns);
  problems.push(...(await plannedProblems(site, entries, options.content)));
  const related = await inSlices(relatedOf(site, bodies), options.signal);
  return { ...prepared, entries: isClear ? entries : withoutClashes(entries), related, problems };
}

export type PicturesOptions = Pick<PrepareOptions, 'imageCache' | 'onBodies' | 'onStep' | 'onProgress'>;

/**
 * The pages of `shown` posts, whose bodies are given, with their pictures, but without related posts and checks. Adds
 * the problems of pictures to `problems` as they are found.
 */
export async function withPictures(
  { site, posts, plan, table }: Planned,
  shown: Post[],
  bodies: Bodies,
  options: PicturesOptions,
  problems: Problem[] = [],
): Promise<Prepared> {
  const own = ownImages(shown, table);
  const published = [...plan, ...linkedAssets(site, bodies, own)];
  options.onStep('images');
  const images = await publishImages(site, [...shown, ...site.faulty], bodies, published, options);
  problems.push(...images.problems);
  problems.push(...images.bodyProblems.map(({ post, problem }) => bodyProblem(site, post, problem)));
  const whole = withCheckedFragments(posts, images.bodies);
  options.onBodies?.(site, whole);
  const shared = await readOwnImages(site, own, published, table);
  const { icons, files, problems: iconProblems } = await siteIcons(site, published, options.imageCache);
  problems.push(...shared.problems, ...iconProblems);
  options.onStep('cards');
  const cards = await drawCards(site, bodies, options);
  return {
    site,
    entries: [...published, ...images.variants, ...files, ...cards.entries],
    bodies: whole,
    related: new Map(),
    shareImages: new Map([...cards.images, ...shared.images]),
    icons,
    problems,
  };
}

function warns({ severity }: Problem): boolean {
  return severity === 'warn';
}

/** What a post's HTML is made from. */
export function inputOf(site: Site, post: CheckedBody): BodyInput {
  const { file, title, body, breaks } = post;
  const { smartQuotes, emoji, media } = site.config;
  return { file, title, body, language: post.language ?? site.config.language, breaks, smartQuotes, emoji, media };
}

/** What an author should know of a body, or why there is none. */
function outcomeProblems(site: Site, post: CheckedBody, outcome: Outcome): Problem[] {
  return 'body' in outcome
    ? outcome.body.problems.map((problem) => bodyProblem(site, post, problem))
    : [failedPost(site, post, outcome)];
}

/** A problem of a plugin, with its place in the file. */
function bodyProblem(site: Site, post: CheckedBody, { position, ...problem }: BodyProblem): Problem {
  const file = reportedFile(site, post);
  return withSeverity({ ...problem, file, ...placeInFile(post, position) }, site.config.problems);
}

function failedPost(site: Site, post: CheckedBody, outcome: Extract<Outcome, { failed: string }>): Problem {
  const file = reportedFile(site, post);
  const timeout = outcome.failed === 'timeout';
  const fault = {
    rule: timeout ? 'parse-timeout' : 'parse-failed',
    message: `the markdown could not be rendered: ${outcome.reason}`,
    hint: 'split a very long post; in a short one look for runs of *, _, [ or >, and fence them as code',
  };
  const problem = withSeverity({ ...fault, file, position: null, line: null }, site.config.problems);
  return warns(problem) ? { ...problem, message: `${fault.message}, so it is left out` } : problem;
}

function linkedAssets(site: Site, bodies: Bodies, own: OwnImage[]): Entry[] {
  const linked = new Set<string>();
  for (const links of [own, ...[...bodies.values()].map((body) => body.links)]) {
    for (const { target } of links) if (target.kind === 'inside' && target.file !== null) linked.add(target.file);
  }
  return site.assets.filter(({ file }) => linked.has(file)).map((asset) => assetEntry(asset, site.contentName));
}

/** Every file of the public folder; a missing folder is an empty one. */
async function publicFilesOf(folder: string): Promise<PublicFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile() && item.name !== '.DS_Store')
    .map((item) => {
      const absolute = join(item.parentPath, item.name);
      const path = `/${relative(folder, absolute).split(sep).join('/')}`;
      return { path: path.normalize('NFC'), absolute, name: `public${path}` };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
