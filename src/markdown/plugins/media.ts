/**
 * Handles frames, video and audio from raw HTML. A file of this site is played in the page. Media of a host listed
 * under `media:` wait in a template beside a button, so that the browser requests nothing from that host until the
 * reader asks for it. Media of any other host become a link. Runs on the sanitized tree, so every attribute is on the
 * allowlist.
 */

import type { Element, ElementContent, Root } from 'hast';
import type { WordsInBody } from '../../words/body/model.ts';
import { isListed } from '../mediaHosts.ts';
import type { Report, Target } from '../model.ts';
import { type LinkContext, recordLink } from '../recordLink.ts';
import { element } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';
import { hostOf, labelOrLink, placeholder, shapeOf } from './mediaPlaceholder.ts';

/** `hosts` are those of `media:`. */
export type MediaOptions = LinkContext & { hosts: string[]; report: Report; words: WordsInBody };

/** A rehype plugin. Reports a frame without a title as `frame-title`; plan/checkLinks.ts checks the addresses. */
export function rehypeMedia(options: MediaOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName === 'iframe') parent.children[index] = frame(node, options);
      else if (node.tagName === 'video' || node.tagName === 'audio') parent.children[index] = player(node, options);
      else return;
      return SKIP;
    });
  };
}

function frame(node: Element, options: MediaOptions): ElementContent {
  const target = recordLink(options, 'frame', trimmed(node.properties.src), positionOf(node));
  const title = trimmed(node.properties.title);
  if (title === '' && target.kind === 'outside') {
    options.report({
      rule: 'frame-title',
      position: positionOf(node),
      message: `the frame ${target.href} has no title, so screen readers cannot name it`,
      hint: 'add a title that says what it shows: <iframe title="…" …>',
    });
  }
  if (target.kind !== 'outside') return labelOrLink(title || 'frame', target);
  const label = title || hostOf(target.href);
  if (!isListed(target.href, options.hosts)) return labelOrLink(label, target);
  const properties = {
    src: target.href,
    title: label,
    className: [shapeOf(node)],
    // The frame is of another origin and may keep its own storage. It gets neither this page nor this window.
    sandbox: ['allow-scripts', 'allow-same-origin', 'allow-popups'],
    allow: 'fullscreen',
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
  return placeholder(target.href, label, { ...node, properties, children: [] }, options.words);
}

/** A resolved `src` of a player; `type` is its MIME type, if a `<source>` says it. */
type Source = { target: Target; type: string | undefined };

function player(node: Element, options: MediaOptions): ElementContent {
  const { poster, loop, muted, width, height, title } = node.properties;
  const sources = sourcesOf(node, options);
  const still = poster === undefined ? null : recordLink(options, 'image', trimmed(poster), positionOf(node));
  const tracks = childrenNamed(node, 'track').flatMap((track) => ownTrack(track, options));
  const properties = defined({ loop, muted, width, height, title, controls: true });
  if (still?.kind === 'inside') properties.poster = still.href;
  const ownSources = sources.flatMap(({ target, type }) =>
    target.kind === 'inside' ? [element('source', defined({ src: target.href, type }))] : [],
  );
  if (ownSources.length > 0) {
    // A video without a poster shows nothing until its first picture is loaded.
    const preload = node.tagName === 'video' && properties.poster === undefined ? 'metadata' : 'none';
    return { ...node, properties: { ...properties, preload }, children: [...ownSources, ...tracks] };
  }
  const label = trimmed(title) || node.tagName;
  const targets = sources.map(({ target }) => target);
  const listed = targets.find((target) => target.kind === 'outside' && isListed(target.href, options.hosts));
  if (listed?.kind !== 'outside') return labelOrLink(label, targets[0]);
  const className = [node.tagName === 'audio' ? 'shape-audio' : shapeOf(node)];
  const loaded = { ...node, properties: { ...properties, src: listed.href, className }, children: tracks };
  return placeholder(listed.href, label, loaded, options.words);
}

/** Resolves the `src` of a player, if it has one, and those of its `<source>` elements. */
function sourcesOf(node: Element, options: MediaOptions): Source[] {
  const written = [...(node.properties.src === undefined ? [] : [node]), ...childrenNamed(node, 'source')];
  return written.map((source) => ({
    target: recordLink(options, 'media', trimmed(source.properties.src), positionOf(source)),
    type: source === node ? undefined : source.properties.type,
  }));
}

/** Keeps a text track of this site. A track of another site would need that site's permission to load. */
function ownTrack(track: Element, options: MediaOptions): Element[] {
  const target = recordLink(options, 'media', trimmed(track.properties.src), positionOf(track));
  return target.kind === 'inside' ? [element('track', { ...track.properties, src: target.href })] : [];
}

function childrenNamed(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' && child.tagName === tagName ? [child] : []));
}

/** Removes undefined properties, which react-markdown would write as empty attributes. */
function defined(properties: Element['properties']): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
