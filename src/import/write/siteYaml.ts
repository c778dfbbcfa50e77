/** Writes the settings of a converted site, for people: each group has a comment that says what it is for. */
import { stringify } from 'yaml';
import { hostOf } from '../../content/config/addresses.ts';
import { permalinkProblem } from '../../content/paths/permalink.ts';
import { isSameLanguage } from '../../content/values/language.ts';
import { titleOf } from '../../create/machine.ts';
import { hasActiveDrawing } from './activeDrawings.ts';
import type { ConvertedSite } from './model.ts';

/**
 * Returns the text of site.yaml, which is valid for any converted site. `initial` are the settings of a new site, for what
 * the old blog does not say, and `problems` are the lines for the severities of rules.
 */
export function siteYamlOf(
  site: ConvertedSite,
  initial: Readonly<Record<string, string>>,
  problems: string = importedProblems + drawingsOf(site),
): string {
  return [
    identity(site, initial),
    languagesOf(site, initial),
    collectionsOf(site),
    navigationOf(site),
    mediaOf(site),
    emojiOf(site),
    problems,
  ]
    .filter((group) => group !== '')
    .join('\n');
}

function identity({ reader, folder, settings }: ConvertedSite, initial: Readonly<Record<string, string>>): string {
  const { title, url, description, author, language, timezone } = settings;
  const name = folder.root.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
  const values = {
    title: title ?? initial.title ?? titleOf(name),
    author: author ?? initial.author,
    description,
    language: language ?? initial.language,
    timezone: timezone ?? initial.timezone,
    host: initial.host,
  };
  const known = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return `# The settings of your site, from those of ${reader.title}.
# docs/site.md of catpost explains all of them.

# The name of the site, who writes it, the language of the posts, and the time zone of dates without one.
${linesOf(Object.fromEntries(known))}
# The address at which you publish. Feeds, previews and the sitemap need it.
${url === null ? '# url: https://example.org\n' : linesOf({ url })}`;
}

function languagesOf({ languages, settings }: ConvertedSite, initial: Readonly<Record<string, string>>): string {
  const main = settings.language ?? initial.language ?? 'en';
  const others = languages.filter((each) => !isSameLanguage(each, main));
  if (others.length === 0) return '';
  return `# The languages with a home page and lists of their own: those of the first one at /, and the others below /${others[0]}/.
${linesOf({ languages: [main, ...others.flatMap((each) => Intl.getCanonicalLocales(each))] })}`;
}

function collectionsOf({ collections, files }: ConvertedSite): string {
  const paths = new Set(files.map(({ path }) => path));
  const entries = Object.entries(collections).map(([name, { permalink }]) => {
    const pattern = permalink !== null && permalinkProblem(permalink) === null ? { permalink } : {};
    // The text above a listing has the title.
    const title = paths.has(`${name}/index.md`) ? {} : { title: name === 'post' ? 'Posts' : titleOf(name) };
    return [name, { ...title, ...pattern }];
  });
  if (entries.length === 0) return '';
  return `# The folders of posts, in the order of the bar. A permalink keeps the addresses that the posts had.
${linesOf({ collections: Object.fromEntries(entries) })}`;
}

function navigationOf({ settings }: ConvertedSite): string {
  if (settings.navigation.length === 0) return '';
  return `# Links in the bar, after the folders.
${linesOf({ navigation: settings.navigation })}`;
}

function mediaOf({ media }: ConvertedSite): string {
  const hosts = [...new Set(media.flatMap((host) => hostOf(host) ?? []))];
  if (hosts.length === 0) return '';
  return `# Other hosts whose pictures, videos and frames the posts show. Without its host here, a picture is a link.
${linesOf({ media: hosts })}`;
}

function emojiOf({ settings }: ConvertedSite): string {
  return settings.hasEmojiNames ? `# Names such as :cat: are emoji.\n${linesOf({ emoji: true })}` : '';
}

/**
 * The rules that only warn about converted content. Posts of years have dead links and lost pictures, which must not keep
 * an author from publishing the others.
 */
const importedProblems = `# These rules stop a build in a new site. Here they warn, because posts of many years have such faults, which should not
# keep you from publishing the others. Delete a line when \`check\` shows no warning with its name any more.
problems:
  # Links, pictures and files that were lost over the years.
  dead-link: warn
  dead-anchor: warn
  missing-image: warn
  missing-media: warn
  image-unreadable: warn
  # Old addresses that two posts had, or that another page has now.
  alias-taken: warn
  # Posts without a date, which are last in lists and in no feed.
  date-missing: warn
  # Frames whose pages nobody has named, and formulas that other tools read differently.
  frame-title: warn
  math-invalid: warn
`;

function drawingsOf(site: ConvertedSite): string {
  return hasActiveDrawing(site) ? `${activeDrawings}  svg-active: warn\n` : '';
}

const activeDrawings = `  # Drawings with scripts or parts of other pages. Browsers run them only for a reader who opens the file itself.
`;

function linesOf(values: Record<string, unknown>): string {
  return stringify(values, { lineWidth: 0 });
}
