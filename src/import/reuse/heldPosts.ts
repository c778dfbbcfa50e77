/** Holds posts whose bodies can be replaced, and records which bodies are read. */
import type { ReadSite } from '../conversion/readSite.ts';
import type { ReadPost } from '../matter/model.ts';

/** Posts that stay the same objects when the author edits their bodies, so that tables and links to them stay valid. */
export type HeldPosts = {
  /** The site with these posts. */
  read: ReadSite;
  /** Gives the posts the bodies of others, which are in the same order, and returns those whose text is another. */
  replace: (others: readonly ReadPost[]) => ReadonlySet<ReadPost>;
  /** Returns the result of `work`, and the posts whose bodies it has read. */
  record: <Result>(work: () => Promise<Result>) => Promise<[Result, ReadonlySet<ReadPost>]>;
};

/** Holds the posts of a site. */
export function holdPosts(read: ReadSite): HeldPosts {
  let recorded: Set<ReadPost> | null = null;
  const held = read.posts.map((post) => holdPost(post, (each) => recorded?.add(each)));
  const addresses = read.posts.map((post) => read.addresses.get(post) ?? []);
  const posts = held.map(({ post }) => post);
  return {
    read: { ...read, posts, addresses: new Map(posts.map((post, index) => [post, addresses[index] ?? []])) },
    replace: (others) =>
      new Set(
        held.flatMap(({ post, replace }, index) => {
          const other = others[index];
          return other !== undefined && replace(other) ? [post] : [];
        }),
      ),
    record: async (work) => {
      const found = new Set<ReadPost>();
      recorded = found;
      try {
        return [await work(), found];
      } finally {
        recorded = null;
      }
    },
  };
}

/** Holds one post. `onRead` is called when its body is read. `replace` returns whether its text is another. */
function holdPost(
  post: ReadPost,
  onRead: (post: ReadPost) => void,
): { post: ReadPost; replace: (other: ReadPost) => boolean } {
  const { text, body, ...others } = post;
  let content = { text, body };
  const held: ReadPost = {
    ...others,
    get text() {
      onRead(held);
      return content.text;
    },
    get body() {
      onRead(held);
      return content.body;
    },
  };
  return {
    post: held,
    replace: (other) => {
      const isOther = other.text !== content.text;
      content = { text: other.text, body: other.body };
      return isOther;
    },
  };
}
