/**
 * Keys that other blog tools read and catpost does not, by what they are about. They come from Jekyll, Hugo, Zola,
 * Eleventy, Astro, Gatsby, Hexo, Docusaurus, Obsidian, WordPress and Ghost, and from their popular themes. Keys that
 * decide who may see a post are in visibility/hidingKeys.ts.
 */
import { foldKey } from './foldKey.ts';

/** What keys are about. An import reads some of these groups, so it needs no list of its own. */
export type ForeignGroup = keyof typeof groups;

/** Returns what to write instead of the keys of a group. */
export function hintOf(group: ForeignGroup): string {
  return groups[group][0];
}

/** Returns what a key of another tool is about; undefined for any other key. */
export function foreignGroupOf(key: string): ForeignGroup | undefined {
  return groupsByKey.get(foldKey(key));
}

const chooseImage = 'write cover: picture.png to show it above the text, or image: picture.png only for previews';
const chooseTitle = 'put the title into title:, and the rest into the text';
const sameLook = 'remove it: all pages have the same look, which theme: in site.yaml and theme.css change';

/** What to write instead of the keys of each group, and their folded names. */
const groups = {
  authors: [
    'write author: in site.yaml; by: human in a post says that a person wrote it',
    'author authors byline contributors primaryauthor',
  ],
  covers: [
    chooseImage,
    `covers coverimage banner bannerimage hero heroimage featuredimage featureimage featuredimg headerimage titleimage
    postimage leadimage mainimage`,
  ],
  previews: [
    chooseImage,
    `thumbnail thumbnails thumb ogimage twitterimage socialimage shareimage teaserimage metaimage opengraphimage
    images photo photos indeximg`,
  ],
  descriptions: [
    'write description: …',
    `excerpt customexcerpt abstract metadescription metadesc ogdescription twitterdescription seodescription lead lede
    teaser dek standfirst blurb intro spoiler deck`,
  ],
  subtitles: [chooseTitle, 'subtitle tagline subheading subhead'],
  titles: [
    chooseTitle,
    `metatitle ogtitle twittertitle seotitle linktitle sidebarlabel navtitle menutitle shorttitle longtitle pagetitle`,
  ],
  addresses: [
    'write slug: a-name to set the path in its folder, or permalink: for the collection in site.yaml',
    'permalink url path uri link id postid wordpressid basename',
  ],
  aliases: ['write aliases: [/old/path/]', 'redirectfrom redirectsfrom redirects oldurl oldurls olduri alias oldpath'],
  redirects: [
    'link to the other address in the text: catpost does not redirect to other sites',
    'redirect redirectto externalurl externallink originalurl',
  ],
  canonical: [
    'link to the original in the text: every page of catpost declares its own address as canonical',
    'canonical canonicalurl canonicallink originallyposted crosspost',
  ],
  languages: ['write lang: de', 'language locale languages languagecode'],
  translations: [
    'write the translation into hello.de.md, beside hello.md',
    'translationkey translations translationof ref langref i18n',
  ],
  created: [
    'write date: 2026-01-31',
    'created createdat createdon datecreated creationdate createddate ctime posted postedat postedon',
  ],
  changed: [
    'write updated: 2026-01-31',
    `updatedon dateupdated changed lastupdate lastupdated lastupdatedat lastchanged mtime revised revisiondate edited
    lastreviewed modifiedat modifiedon`,
  ],
  pins: [
    'write pinned: true to put a post first, or series: and part: to set an order; posts are sorted by date',
    'sticky pin top ispinned pinnedpost',
  ],
  orders: [
    'write pinned: true to put a post first, or series: and part: to set an order; posts are sorted by date',
    'weight order position sidebarposition navorder menuorder priority sortorder sort rank featured feature',
  ],
  parts: [
    'write part: 2 beside series:',
    'seriesorder seriesweight seriesnumber seriesindex seriespart seriesentry chapter',
  ],
  contents: ['write toc: true or toc: false', 'showtoc tableofcontents'],
  contentsSettings: [
    'write toc: true or toc: false',
    `tocopen hidetableofcontents notoc tocdepth toclabel tocminheadinglevel tocmaxheadinglevel toctitle tocsticky tocicon`,
  ],
  comments: [
    'write comments: in site.yaml, and comments: false in a post without them',
    `comment commentable commentid discussionid disqus disqusid utterances giscus disablecomments showcomments
    nocomments commentstatus pingstatus`,
  ],
  formulas: [
    'remove it: formulas and diagrams work without a key',
    'math mathjax katex latex usemath usekatex usemathjax mathengine mermaid usemermaid diagram diagrams',
  ],
  layouts: ['remove it, or write layout: photos, layout: links or layout: plain', 'layout'],
  look: [
    sameLook,
    `template templatekey customtemplate type posttype postformat format pagelayout theme style styles stylesheet
    css customcss extracss cssclass cssclasses class classes bodyclass pageclass classname js script scripts customjs
    extrajs codeinjectionhead codeinjectionfoot head headcode background color icon blueprint`,
  ],
  navigation: [
    'write navigation: in site.yaml',
    `menu menus nav navigation eleventynavigation parent grandparent haschildren sidebar breadcrumb breadcrumbs showinnav
    innav displayedsidebar paginationnext paginationprev paginationlabel previous prev next`,
  ],
  themeSettings: [
    'remove it: it is a setting of another theme',
    `hidetitle hidedate hidemeta hideauthor hidesummary showreadingtime showauthor showdate showbreadcrumbs showsharebuttons
    showpostnavlinks showwordcount disableshare disablehljs sharebuttons readingtime readtime estimatedreadtime wordcount`,
  ],
  engines: [
    'write image: and description:, which catpost makes these tags from',
    'seo og opengraph twitter twittercard card jsonld schema structureddata social',
  ],
  recordings: ['put <audio> or <video> into the text', 'audio video enclosure podcast episode itunes'],
  licences: ['put it into the text, or link to it from site.yaml with rel: license', 'license licence copyright'],
  files: [
    'put the files beside the post, and link to them from the text',
    'resources attachments gallery files downloads',
  ],
  toolSettings: [
    'remove it: it is a setting of another tool',
    `cascade outputs output markup iscjklanguage pagination paginate eleventycomputed templateengineoverride
    renderwithliquid excerptseparator insertanchorlinks sortby paginateby disablenunjucks customediturl`,
  ],
} as const satisfies Record<string, readonly [hint: string, keys: string]>;

const groupsByKey: ReadonlyMap<string, ForeignGroup> = new Map(
  groupNames().flatMap((group) => groups[group][1].split(/\s+/).map((key) => [key, group] as const)),
);

function groupNames(): ForeignGroup[] {
  return Object.keys(groups).filter((name): name is ForeignGroup => Object.hasOwn(groups, name));
}
