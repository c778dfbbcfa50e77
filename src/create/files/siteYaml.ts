/** The text of content/site.yaml: every setting, most of them commented out at their defaults. */
import { stringify } from 'yaml';
import { settingDescriptions } from '../../content/config/settingDescriptions.ts';
import type { NewSite } from '../model.ts';

/** Returns the settings of a new site. `collections` are the folders of content/. */
export function siteYaml(site: NewSite, collections: string[]): string {
  const docs = site.dependency === null ? 'docs' : 'node_modules/catpost/docs';
  const schema = site.dependency === null ? '' : schemaLine;
  const text = `${schema}${identity(site, docs)}${appearance(docs)}${folders(collections)}${more(docs)}`;
  return text + otherSettings(text, docs);
}

function identity({ title, author, language, timezone, host }: NewSite, docs: string): string {
  return `# The settings of your site. Every one is optional: remove the "# " in front of a line to use it.
# A wrong or unknown one is reported with its line and a hint. ${docs}/site.md explains all of them.

# The name of the site: on every page, and in the title of every browser tab.
${line('title', title)}

# The address at which you publish, for example https://example.org/blog. Set it before you publish.
# url: https://example.org

# Who writes here, and what about, in a sentence or two: the first words of the home page.
${author === '' ? '# author: Your Name' : line('author', author)}
# description: Notes on radio, weather and *repairs*.

# The language of the posts (a post's own \`lang\` overrides it), and the time zone of dates without one.
${line('language', language)}
${line('timezone', timezone)}

# Who hosts the site: github-pages, netlify, cloudflare, vercel, s3, nginx or caddy.
${host === null ? '# host: github-pages' : line('host', host)}

`;
}

function appearance(docs: string): string {
  return `# One colour for titles, marks, links and the bar, and one for the background: see ${docs}/themes.md.
# accent: "#c0392b"
# paper: "#ffffff"

# What listings show of each post: titles, excerpts (also its first words) or cards (also its cover).
# list: titles

# What the home page shows besides your own text in home.md, a file beside content/: see ${docs}/home.md.
# home:
#   portrait: { src: me.jpg, alt: "What it shows" }
#   links: [{ label: Mastodon, url: https://example.social/@you }]
#   lists: [post, tags, pages, feeds]
#   posts: 5

`;
}

function folders(collections: string[]): string {
  const titles = Object.fromEntries(collections.map((name) => [name, { title: titleFor(name) }]));
  return `# The folders of content/, in the order of the bar. Every key is optional:
#   title     what the listing is called (default: the name of the folder)
#   slugs     \`file\` makes a post's path from its file name (default), \`title\` from its title
#   pageSize  the number of posts on a page of the listing (default: 50)
#   breaks    true keeps every line end of the source as a line break, for verse (default: false)
#   list      what its listing shows: titles, excerpts or cards (default: the \`list\` of the site)
#   intro     one line of markdown above its listing
#   permalink the pattern of its addresses, such as /:year/:month/:slug/ (default: the path of the file)
#   feed      false takes the collection and its posts out of all feeds (default: true)
${stringify({ collections: titles })}
`;
}

function more(docs: string): string {
  return `# Links in the bar, after the folders, and links in the last lines of every page. A path begins with a slash.
# navigation:
#   - label: about
#     url: /about/
# links:
#   - label: Mastodon
#     url: https://example.social/@you
#     rel: me

# The last line of every page.
# footer: Written by hand.

# The reader's name and the host, shown in the prompt. The default is visitor@ and the name of the site.
# prompt: visitor@example

# Who wrote the posts that do not say it: human, ai, mixed or placeholder.
# by: human

# Turns "straight" quotes, -- and ... into curly quotes, dashes and ellipses in text, never in code.
# smartQuotes: true

# true turns :cat: and other names of emoji into the characters.
# emoji: false

# Other hosts that pictures, frames, video and audio may come from, and that scripts may come from.
# media: [www.youtube-nocookie.com]
# scripts: [counter.example.org]

# Services of other hosts, all off by default: see ${docs}/services.md.
# comments: { utterances: you/blog }
# analytics: { goatcounter: mycode }
# newsletter: { buttondown: you }
# webmention: webmention.io

# Which posts get a drawn picture, shown where a link to them is shared: all, none, or a number of the newest.
# cards: newest 20

# How long hashed files of earlier builds stay in dist/, for tabs that are still open: 30 days, 3 builds, or none.
# keep: 30 days

# true publishes each post's history from git, for \`git log\` at the prompt.
# history: false

# Texts of catpost in other words: see ${docs}/languages.md.
# words: { related: More like this }

# Single colours of single themes, checked for contrast.
# theme:
#   green:
#     accent: "#ffd75f"

# \`fail\` stops a build, and \`warn\` does not. Every reported problem ends with the name of its rule in brackets.
# problems:
#   dead-anchor: warn
`;
}

/** Lists the settings that a text does not name, with what each is for. */
function otherSettings(text: string, docs: string): string {
  const others = [...settingDescriptions].filter(
    ([key]) => !key.includes('.') && !new RegExp(`^(?:# )?${key}:`, 'm').test(text),
  );
  if (others.length === 0) return '';
  const lines = others.map(([key, description]) => `#   ${key.padEnd(12)}${description}`);
  return `\n# There is more, explained in ${docs}/site.md:\n${lines.join('\n')}\n`;
}

/** Tells editors where the schema of the settings is, with which they complete keys and show mistakes. */
const schemaLine = '# yaml-language-server: $schema=../node_modules/catpost/schema.json\n\n';

/** Writes a key with its value, in quotes if YAML needs them. */
function line(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trim();
}

/** Returns the title of a collection: `post` is called Posts, any other has the name of its folder. */
function titleFor(collection: string): string {
  return collection === 'post' ? 'Posts' : collection;
}
