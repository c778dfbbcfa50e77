/** Sorts the posts of a site into its editions, each with lists of its own. */
import type { RawProblem } from '../../problems/problem.ts';
import type { Edition, Intro, Post } from '../../types/content.ts';
import type { EditionSettings } from '../config/readSiteConfig.ts';
import { groupBy } from '../groupBy.ts';
import { arrange } from './arrange.ts';
import { separateClashes } from './clashes.ts';
import { joinTags } from './tags.ts';

/** The editions, the main one first. */
export type ArrangedEditions = {
  editions: [Edition, ...Edition[]];
  /** The posts of all lists. */
  listed: Post[];
  /** The posts that are not published because their paths clash. */
  clashing: Post[];
  problems: RawProblem[];
};

/** Sorts posts and texts above listings. An edition without any, except the main one, is left out and is a problem. */
export function arrangeEditions(
  posts: Post[],
  intros: Intro[],
  [main, ...others]: [EditionSettings, ...EditionSettings[]],
  { contentName, settingsFile }: { contentName: string; settingsFile: string },
): ArrangedEditions {
  const { free, clashing, problems: clashes } = separateClashes(posts, contentName);
  const hasTexts = ({ root }: EditionSettings) => [...free, ...intros].some((text) => text.root === root);
  const arranged = (settings: EditionSettings) => arrangeEdition(settings, free, intros, contentName);
  const first = arranged(main);
  const rest = others.filter(hasTexts).map(arranged);
  const all = [first, ...rest];
  return {
    editions: [first.edition, ...rest.map(({ edition }) => edition)],
    listed: all.flatMap(({ listed }) => listed),
    clashing,
    problems: [
      ...clashes,
      ...secondIntros(intros, contentName),
      ...all.flatMap(({ problems }) => problems),
      ...others.filter((settings) => !hasTexts(settings)).map((each) => emptyLanguage(each, contentName, settingsFile)),
    ],
  };
}

function arrangeEdition(
  { root, config, texts }: EditionSettings,
  posts: Post[],
  intros: Intro[],
  contentName: string,
): { edition: Edition; listed: Post[]; problems: RawProblem[] } {
  const own = posts.filter((post) => post.root === root);
  const tags = joinTags(
    own.filter(({ isUnlisted }) => !isUnlisted),
    contentName,
  );
  const { problems, ...lists } = arrange(tags.posts, config, contentName, {
    root,
    tagPaths: tags.paths,
    intros: intros.filter((intro) => intro.root === root),
  });
  return {
    edition: { root, config, texts, ...lists, unlisted: own.filter(({ isUnlisted }) => isUnlisted) },
    listed: tags.posts,
    problems: [...tags.problems, ...problems],
  };
}

/** Reports texts above a listing that already has one: `de/post/index.md` beside `post/index.de.md`. */
function secondIntros(intros: Intro[], contentName: string): RawProblem[] {
  return [...groupBy(intros, ({ path }) => path).values()].flatMap(([first, ...others]) =>
    others.map(({ file, path }) => ({
      rule: 'intro-twice',
      file: `${contentName}/${file}`,
      message: `the listing ${path} has two texts: this file, and ${contentName}/${first?.file}`,
      hint: 'write both texts into one of the files',
    })),
  );
}

function emptyLanguage({ config: { language } }: EditionSettings, contentName: string, file: string): RawProblem {
  return {
    rule: 'language-empty',
    file: `${contentName}/${file}`,
    message: `languages names ${language}, but no post or page is published in it, so there is no home page in it`,
    hint: `add a file such as ${language}/post/hello.md or post/hello.${language}.md, or remove ${language}`,
  };
}
