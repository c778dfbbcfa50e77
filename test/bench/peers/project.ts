/** Prepares a project for every tool of the comparison. catpost has two of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setAside } from '../aside.ts';
import { catpostBuild, emptyCaches } from '../catpost.ts';
import type { Command } from '../measure.ts';
import { nodeOf, versionOf } from './install.ts';
import { type Peer, site } from './peer.ts';
import { type BenchPost, medianPost, writeBenchPosts } from './posts.ts';

/**
 * `post` is the file that is edited, and `document` its page below `output`. `forget` removes what a cold build must
 * not find.
 */
export type Project = {
  title: string;
  lacks: string[];
  build: Command;
  forget: () => Promise<void>;
  post: string;
  output: string;
  document: string;
};

/** A Node.js and its version. */
export type NodeProgram = { program: string; version: string };

/** Writes a peer's files and posts into its folder, in which its packages are. */
export async function peerProject(peer: Peer, folder: string, posts: BenchPost[]): Promise<Project> {
  await writeBenchPosts(join(folder, peer.posts), posts);
  // After the posts, because their folder is emptied and a file of the project may be in it.
  for (const [path, text] of Object.entries(peer.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { slug } = medianPost(posts);
  const { build } = peer;
  const command =
    'program' in build
      ? { program: build.program, words: build.words }
      : { program: nodeOf(peer, folder), words: [join(folder, 'node_modules', build.script), ...build.words] };
  return {
    title: `${peer.title} ${await versionOf(peer)}`,
    lacks: peer.lacks,
    build: { ...command, cwd: folder, env: peer.env ?? {} },
    forget: () => setAllAside(peer.caches.map((path) => join(folder, path))),
    post: join(folder, peer.posts, `${slug}.md`),
    output: join(folder, peer.output),
    document: peer.documentOf(slug),
  };
}

/** Prepares catpost with everything on, and without search and cards, which is closer to what the other tools do. */
export async function catpostProjects(
  projectRoot: string,
  folder: string,
  posts: BenchPost[],
  node: NodeProgram,
): Promise<Project[]> {
  const warnings = '{ dead-link: warn, dead-anchor: warn, missing-image: warn }';
  const settings = `title: ${site.title}\nurl: ${site.url}\ncollections: { posts: {} }\nproblems: ${warnings}\n`;
  const prepare = async (name: string, title: string, config: string, env: Record<string, string>, lacks: string[]) => {
    const content = join(folder, name, 'content');
    await writeBenchPosts(join(content, 'posts'), posts);
    await writeFile(join(content, 'site.yaml'), settings + config);
    const output = join(folder, name, 'dist');
    const build = catpostBuild(projectRoot, join(folder, name), env, node.program);
    const { slug } = medianPost(posts);
    return {
      title: `${title} on Node ${node.version}`,
      lacks,
      build,
      forget: async () => {
        await setAllAside([output]);
        await emptyCaches(projectRoot);
      },
      post: join(content, 'posts', `${slug}.md`),
      output,
      document: `posts/${slug}/index.html`,
    };
  };
  const less = { CATPOST_WITHOUT_SEARCH: '1' };
  return [
    await prepare('less', 'catpost without search and cards', 'cards: none\n', less, ['search', 'cards']),
    await prepare('all', 'catpost, everything on', '', {}, []),
  ];
}

async function setAllAside(paths: string[]): Promise<void> {
  for (const path of paths) await setAside(path);
}
