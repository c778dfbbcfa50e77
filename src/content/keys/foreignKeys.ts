/**
 * Keys that other blog tools read and catpost does not, with what to write instead. They come from Jekyll, Hugo, Zola,
 * Eleventy, Astro, Gatsby, Hexo, Docusaurus, Obsidian, WordPress and Ghost, and from their popular themes. Keys that
 * decide who may see a post are in visibility/hidingKeys.ts.
 */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { groupBy } from '../groupBy.ts';
import { foldKey } from './foldKey.ts';

/**
 * A key as it was written, and its file. `locate` is a function because it needs a full parse, and is called once a
 * site.
 */
export type ForeignKey = { key: string; file: string; locate: () => Pick<RawProblem, 'position' | 'line'> };

/** Returns whether a key, in any spelling, is one of another tool. */
export function isForeignKey(key: string): boolean {
  return hints.has(foldKey(key));
}

/** Returns one problem for each key, at the first of the posts that have it. */
export function foreignKeyProblems(keys: ForeignKey[]): RawProblem[] {
  return [...groupBy(keys, ({ key }) => foldKey(key))].flatMap(([name, uses]) => {
    const [first] = uses.sort((a, b) => compare(a.file, b.file));
    const hint = hints.get(name);
    if (first === undefined || hint === undefined) return [];
    const { key, file, locate } = first;
    const more =
      uses.length === 1 ? '' : `, here and in ${uses.length - 1} more ${uses.length === 2 ? 'file' : 'files'}`;
    const message = `${key} is a key of other tools that catpost does not use${more}`;
    return [{ rule: 'foreign-key', file, ...locate(), message, hint }];
  });
}

/** What to write instead of each key, by its folded name. */
const hints: ReadonlyMap<string, string> = new Map([
  ...entriesFor(
    'write author: in site.yaml; by: human in a post says that a person wrote it',
    'author authors byline contributors primaryauthor',
  ),
  ...entriesFor(
    'write cover: picture.png to show it above the text, or image: picture.png only for previews',
    `covers coverimage thumbnail thumbnails thumb banner hero heroimage featuredimage featureimage featuredimg
    ogimage twitterimage socialimage shareimage headerimage titleimage teaserimage images photo photos
    postimage indeximg metaimage`,
  ),
  ...entriesFor(
    'write description: …',
    `excerpt customexcerpt abstract metadescription ogdescription twitterdescription seodescription lead teaser dek
    standfirst blurb intro`,
  ),
  ...entriesFor(
    'put the title into title:, and the rest into the text',
    `subtitle tagline subheading metatitle ogtitle twittertitle seotitle linktitle sidebarlabel navtitle menutitle
    shorttitle longtitle pagetitle`,
  ),
  ...entriesFor(
    'write slug: a-name to set the path in its folder, or permalink: for the collection in site.yaml',
    'permalink url path uri link id postid wordpressid basename',
  ),
  ...entriesFor(
    'write aliases: [/old/path/]',
    'redirectfrom redirectsfrom redirects oldurl oldurls olduri alias oldpath',
  ),
  ...entriesFor(
    'link to the other address in the text: catpost does not redirect to other sites',
    'redirect redirectto externalurl externallink originalurl',
  ),
  ...entriesFor(
    'link to the original in the text: every page of catpost declares its own address as canonical',
    'canonical canonicalurl canonicallink originallyposted crosspost',
  ),
  ...entriesFor('write lang: de', 'language locale languages languagecode'),
  ...entriesFor(
    'write the translation into hello.de.md, beside hello.md',
    'translationkey translations translationof ref langref i18n',
  ),
  ...entriesFor('write date: 2026-01-31', 'created createdat createdon datecreated creationdate createddate ctime'),
  ...entriesFor(
    'write updated: 2026-01-31',
    'updatedon dateupdated changed lastupdate lastupdated lastchanged mtime revised revisiondate edited lastreviewed',
  ),
  ...entriesFor(
    'write pinned: true to put a post first, or series: and part: to set an order; posts are sorted by date',
    `weight order position sidebarposition navorder menuorder priority sortorder sort rank sticky pin top featured
    ispinned pinnedpost feature`,
  ),
  ...entriesFor('write part: 2 beside series:', 'seriesorder seriesweight seriesnumber seriesindex seriespart chapter'),
  ...entriesFor(
    'write toc: true or toc: false',
    `showtoc tocopen tableofcontents hidetableofcontents notoc tocdepth toclabel tocminheadinglevel tocmaxheadinglevel
    toctitle tocsticky tocicon`,
  ),
  ...entriesFor(
    'write comments: in site.yaml, and comments: false in a post without them',
    `comment commentable commentid discussionid disqus disqusid utterances giscus disablecomments showcomments
    nocomments commentstatus pingstatus`,
  ),
  ...entriesFor(
    'remove it: formulas and diagrams work without a key',
    'math mathjax katex latex usemath usekatex usemathjax mathengine mermaid usemermaid diagram diagrams',
  ),
  ...entriesFor('remove it, or write layout: photos, layout: links or layout: plain', 'layout'),
  ...entriesFor(
    'remove it: all pages have the same look, which theme: in site.yaml and theme.css change',
    `template templatekey customtemplate type posttype postformat format pagelayout theme style styles stylesheet
    css customcss extracss cssclass cssclasses class classes bodyclass pageclass classname js script scripts customjs
    extrajs codeinjectionhead codeinjectionfoot head headcode background color icon`,
  ),
  ...entriesFor(
    'write navigation: in site.yaml',
    `menu menus nav navigation eleventynavigation parent grandparent haschildren sidebar breadcrumb breadcrumbs showinnav
    innav displayedsidebar paginationnext paginationprev paginationlabel previous prev next`,
  ),
  ...entriesFor(
    'remove it: it is a setting of another theme',
    `hidetitle hidedate hidemeta hideauthor hidesummary showreadingtime showauthor showdate showbreadcrumbs showsharebuttons
    showpostnavlinks showwordcount disableshare disablehljs sharebuttons readingtime readtime estimatedreadtime wordcount`,
  ),
  ...entriesFor(
    'write image: and description:, which catpost makes these tags from',
    'seo og opengraph twitter twittercard card jsonld schema structureddata social',
  ),
  ...entriesFor('put <audio> or <video> into the text', 'audio video enclosure podcast episode itunes'),
  ...entriesFor('put it into the text, or link to it from site.yaml with rel: license', 'license licence copyright'),
  ...entriesFor(
    'put the files beside the post, and link to them from the text',
    'resources attachments gallery files downloads',
  ),
  ...entriesFor(
    'remove it: it is a setting of another tool',
    `cascade outputs output markup iscjklanguage pagination paginate eleventycomputed templateengineoverride
    renderwithliquid excerptseparator insertanchorlinks sortby paginateby disablenunjucks customediturl`,
  ),
]);

function entriesFor(hint: string, list: string): [string, string][] {
  return list.split(/\s+/).map((key) => [key, hint]);
}
