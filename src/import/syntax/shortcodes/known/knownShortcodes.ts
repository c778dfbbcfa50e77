/** What is known of shortcodes by their names: those of Hugo, and those that many themes of Hugo and Zola have. */
import type { Known, Output, ShortcodeView } from '../model.ts';
import { inline, innerOf, nothing } from '../outputs.ts';
import { alert } from './alerts.ts';
import { card, columns, details, group, hidden, named, quote, tabs, verbatim } from './boxes.ts';
import { diagram, formula, highlight, includedFile } from './code.ts';
import { frame, gist, postAt, tweet, videoService } from './embeds.ts';
import { articleCard, button, elementOf, parameter, reference } from './links.ts';
import { audio, gallery, picture, video } from './pictures.ts';

/** Returns what a shortcode becomes; null if nothing is known of its name, or not of its values. */
export function knownShortcode(view: ShortcodeView): Output | null {
  return known.get(view.name)?.(view) ?? null;
}

/** Returns whether the text between the tags is no markdown, so that signs in it have no meaning. */
export function isVerbatim(name: string): boolean {
  return verbatimNames.has(name);
}

/** Returns whether a shortcode becomes a quote, in which an alert would show its mark. */
export function isQuote(name: string): boolean {
  const write = known.get(name);
  return write === alert || write === quote;
}

const known: ReadonlyMap<string, Known> = new Map([
  ...entries(
    picture,
    'figure img image picture photo imgproc resizeimage resizedimage lightbox zoomimage screenshot imgcap figurealt responsiveimage intextimg dualthemeimage invertibleimage dimmableimage swapimage fullwidthimage imagehover imagetoggler',
  ),
  ...entries(gallery, 'gallery photos carousel slideshow imagegallery galleryphoto galleries imagecompare'),
  ...entries(video, 'video mp4 videolocal localvideo gif html5video'),
  ...entries(audio, 'audio mp3'),
  ...entries(videoService('youtube'), 'youtube youtubelite youtubeenhanced yt ytembed'),
  ...entries(videoService('vimeo'), 'vimeo vimeosimple'),
  ...entries(gist, 'gist'),
  ...entries(tweet, 'tweet x twitter xsimple twittersimple tweetsimple'),
  ...entries(
    postAt('A post on Instagram', (id) => `https://www.instagram.com/p/${id}/`),
    'instagram instagramsimple ig',
  ),
  ...entries(
    postAt('A repository on GitHub', (id) => `https://github.com/${id}`),
    'github githubrepo repo',
  ),
  ...entries(
    postAt('A repository on GitLab', (id) => `https://gitlab.com/${id}`),
    'gitlab',
  ),
  ...entries(
    postAt('A repository on Codeberg', (id) => `https://codeberg.org/${id}`),
    'codeberg forgejo',
  ),
  ...entries(
    postAt('A post on Mastodon', (id) => id),
    'mastodon toot fediverse',
  ),
  ...entries(
    postAt('A post on Bluesky', (id) => id),
    'bluesky bsky',
  ),
  ...entries(
    postAt('A recording on asciinema', (id) => `https://asciinema.org/a/${id}`),
    'asciinema asciicast',
  ),
  ...entries(
    postAt('A video on Bilibili', (id) => `https://www.bilibili.com/video/${id}`),
    'bilibili',
  ),
  ...entries(
    postAt('A track on Spotify', (id) => `https://open.spotify.com/track/${id}`),
    'spotify',
  ),
  ...entries(
    postAt('A sketch on CodePen', (id) => `https://codepen.io/${id}`),
    'codepen',
  ),
  ...entries(frame, 'iframe embed embedpage'),
  ...entries(
    postAt('A PDF file', (id) => id),
    'pdf embedpdf pdfviewer',
  ),
  ...entries(
    alert,
    `notice admonition callout alert hint note tip warning info danger important caution attention success error question
     abstract bug example failure warn box aside panel message infobox banner tldr`,
  ),
  ...entries(details, 'details expand collapse accordionitem spoiler fold disclosure collapsible dropdown toggle'),
  ...entries(tabs, 'tabs tabpane codetabs tabgroup'),
  ...entries(named, 'tab tabitem codetab step timelineitem timelineevent'),
  ...entries(card, 'card linkcard'),
  ...entries(
    group,
    `accordion steps column col row grid cards cardgrid timeline lead center div section span markdown md markdownify
     typeit ltr rtl align left right container blockgroup flex list mdinclude keywordlist keyword badge label small large
     p text wrap nowrap style color colored typewriter`,
  ),
  ...entries(columns, 'columns'),
  ...entries(articleCard, 'article articlecard post postcard'),
  ...entries(quote, 'quote blockquote epigraph pullquote citation'),
  ...entries(verbatim, 'raw rawhtml html unsafe safehtml htmlraw noescape rawsvg'),
  ...entries(highlight, 'highlight code codeblock prism syntax codehighlight sourcecode'),
  ...entries(diagram, 'mermaid plantuml goat graphviz dot chart echarts'),
  ...entries(formula, 'katex math latex mathjax tex formula equation'),
  ...entries(
    includedFile,
    'readfile include codeinclude inlinefile includefile includecode codefile codeimporter mdimporter',
  ),
  ...entries(reference, 'ref relref'),
  ...entries(button, 'button btn link externallink extlink xref linkbutton'),
  ...entries(parameter, 'param siteparam'),
  ...entries(elementOf('kbd'), 'kbd key keys'),
  ...entries(elementOf('mark'), 'mark hl marker'),
  ...entries(elementOf('abbr'), 'abbr acronym tooltip'),
  ...entries(elementOf('sup'), 'sup'),
  ...entries(elementOf('sub'), 'sub'),
  ...entries(elementOf('u'), 'u underline'),
  ...entries(() => inline('<br>'), 'br newline linebreak'),
  ...entries(nothing, 'toc tableofcontents icon fa fas fab svg anchor clear clearfix pagebreak spacer divclose load'),
  ...entries(hidden, 'comment hugoencryptor encrypt encrypted password passwordprotect protected secret private'),
  ...entries((view) => (view.hasInner ? innerOf(view) : null), 'qr'),
]);

const verbatimNames = new Set(
  `highlight code codeblock prism syntax sourcecode mermaid plantuml goat graphviz dot chart echarts katex math latex mathjax tex raw rawhtml
   html comment`.split(/\s+/),
);

function entries(write: Known, names: string): [string, Known][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, write]);
}
