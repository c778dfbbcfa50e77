/**
 * Keeps what a build knows of all texts: their keys, their terms and the related posts. Unlike the plan, it changes with each
 * edit, so it is small: 6 MB for 10,000 posts.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { readChecked, writeChecked } from '../../cache/checked.mjs';
import { isMarkdownFile } from '../../content/files/markdownFiles.ts';
import type { RenderedBody, Term } from '../../markdown/model.ts';
import { type JoinedTerms, joinTerms, splitTerms } from '../../plan/joinedTerms.ts';
import type { Bodies, Related } from '../../plan/model.ts';
import type { RelatedFiles } from '../../plan/related.ts';
import type { BuildOptions } from '../buildOptions.ts';
import { outputId } from '../lastBuild.ts';

/** What is known of the texts, by the files of the posts. */
export type SavedTexts = {
  /** The keys of the bodies as pages show them. */
  keys: Map<string, string>;
  terms: Map<string, ArrayLike<Term>>;
  /** What other files may depend on. */
  facts: Map<string, TextFacts>;
  related: RelatedFiles;
};

/** What files that do not show the text of a post may depend on. Each value is only compared, so hashes are enough. */
export type TextFacts = {
  /** The ids that links of other pages may name. */
  ids: string;
  /** The files that are published because the text shows them or links to them. */
  files: string;
  /** What its share image says of the text. */
  length: string;
  excerpt: string;
};

/** Returns the facts of a text. */
export function factsOf({ ids, links, images, summary }: RenderedBody): TextFacts {
  const linked = links.flatMap(({ target }) => (target.kind === 'inside' && target.file) || []);
  return {
    ids: shortHash(ids),
    files: shortHash(
      [new Set(linked.filter(isFile)), new Set(images.map(({ file }) => file))].map((each) => [...each].sort()),
    ),
    length: `${summary.minutes} ${summary.unit}`,
    excerpt: shortHash(summary.excerpt),
  };
}

/** A link to a post or to a listing publishes no file. */
function isFile(target: string): boolean {
  return !isMarkdownFile(target) && !target.endsWith('/');
}

function shortHash(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 16);
}

/** Returns what a complete build knows of the texts. */
export function textsOf(bodies: Bodies, related: Related): SavedTexts {
  return {
    keys: new Map([...bodies].map(([file, { key }]) => [file, key])),
    terms: new Map([...bodies].map(([file, { terms }]) => [file, terms])),
    facts: new Map([...bodies].map(([file, body]) => [file, factsOf(body)])),
    related: new Map(
      [...related].map(([file, list]) => [file, list.map(({ post, similarity }) => ({ file: post.file, similarity }))]),
    ),
  };
}

/** Saves the texts of a build. */
export function saveTexts(options: BuildOptions, { keys, terms, facts, related }: SavedTexts, id: string): void {
  const saved: Saved = { id, keys, facts, files: [...terms.keys()], ...joinTerms([...terms.values()]), related };
  writeChecked(textsFile(options), serialize(saved));
}

/** Returns the saved texts, or null if they are missing, damaged or not those of the build. */
export function readTexts(options: BuildOptions, id: string): SavedTexts | null {
  const bytes = readChecked(textsFile(options));
  const saved = bytes === null ? undefined : savedShape.safeParse(deserialize(bytes)).data;
  if (saved?.id !== id) return null;
  const { keys, facts, files, related, ...joined } = saved;
  const terms = splitTerms(joined);
  return { keys, terms: new Map(files.map((file, index) => [file, terms[index] ?? []])), facts, related };
}

type Saved = JoinedTerms & {
  id: string;
  keys: SavedTexts['keys'];
  facts: SavedTexts['facts'];
  files: string[];
  related: RelatedFiles;
};

/** Only the outline is checked: the checksum shows that this code has written the file. */
const savedShape = z.custom<Saved>((value) => typeof value === 'object' && value !== null && 'id' in value);

function textsFile({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `texts-${outputId(out)}.bin`);
}
