/**
 * Frames, video and audio of raw HTML. Files beside the post are players of the page. What is on a host listed under
 * `media:` waits in a template behind a button, so that nothing is asked of that host before the reader does; what is on
 * another is a link. Runs on the sanitized tree, so every attribute here is ours or of the allow-list.
 */

import type { Element, ElementContent, Root } from 'hast';
import { isListed } from '../mediaHosts.ts';
import type { LinkTable, Report, Target, TracedLink } from '../model.ts';
import { resolveLink } from '../resolveLink.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';

/** `file` is the post's; `hosts` are those of `media:`; `trace` receives every address. */
export type MediaOptions = {
  file: string;
  table: LinkTable;
  hosts: string[];
  trace: TracedLink[];
  report: Report;
};

/** A rehype plugin. A frame without a title is reported as `frame-title`; addresses are checked by checkLinks.ts. */
export function media({ file, table, hosts, trace, report }: MediaOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName === 'iframe') parent.children[index] = frameOf(node);
      else if (node.tagName === 'video' || node.tagName === 'audio') parent.children[index] = playerOf(node);
      else return;
      return SKIP;
    });
  };

  function frameOf(node: Element): ElementContent {
    const target = traced('frame', node.properties.src, node);
    const title = words(node.properties.title);
    if (title === '' && target.kind === 'outside') {
      report({
        rule: 'frame-title',
        position: positionOf(node),
        message: `the frame ${target.href} has no title, by which a screen reader names it`,
        hint: 'add one that says what it shows: <iframe title="…" …>',
      });
    }
    if (target.kind !== 'outside') return linkOr(target, title || 'frame');
    if (!isListed(target.href, hosts)) return linkOr(target, title || hostOf(target.href));
    const properties = {
      src: target.href,
      title: title || hostOf(target.href),
      className: [shapeOf(node)],
      // A frame of another origin may keep its own storage; it gets neither the page nor the window.
      sandbox: ['allow-scripts', 'allow-same-origin', 'allow-popups'],
      allow: 'fullscreen',
      referrerPolicy: 'strict-origin-when-cross-origin',
    };
    return placeholder(target.href, properties.title, { ...node, properties, children: [] });
  }

  function playerOf(node: Element): ElementContent {
    const { src, poster, loop, muted, width, height, title } = node.properties;
    const written = [...(src === undefined ? [] : [node]), ...elementsOf(node, 'source')];
    const sources = written.map((source) => ({
      target: traced('media', source.properties.src, source),
      type: source === node ? undefined : source.properties.type,
    }));
    const still = poster === undefined ? null : traced('image', poster, node);
    const tracks = elementsOf(node, 'track').flatMap(localTrack);
    const own = present({ loop, muted, width, height, title, controls: true });
    if (still?.kind === 'inside') own.poster = still.href;
    const inside = sources.flatMap(({ target, type }) =>
      target.kind === 'inside' ? [element('source', present({ src: target.href, type }))] : [],
    );
    if (inside.length > 0) {
      // Without a still the first picture has to be fetched, or nothing is seen.
      const preload = node.tagName === 'video' && own.poster === undefined ? 'metadata' : 'none';
      return { ...node, properties: { ...own, preload }, children: [...inside, ...tracks] };
    }
    const label = words(title) || node.tagName;
    const targets = sources.map(({ target }) => target);
    const target = targets.find(isLoadable) ?? targets[0];
    if (target?.kind !== 'outside' || !isLoadable(target)) return linkOr(target, label);
    const className = [node.tagName === 'audio' ? 'shape-audio' : shapeOf(node)];
    return placeholder(target.href, label, {
      ...node,
      properties: { ...own, src: target.href, className },
      children: tracks,
    });
  }

  /** A track is loaded with its video, and only from this site: another would have to allow it. */
  function localTrack(track: Element): Element[] {
    const target = traced('media', track.properties.src, track);
    return target.kind === 'inside' ? [element('track', { ...track.properties, src: target.href })] : [];
  }

  function traced(kind: TracedLink['kind'], url: unknown, node: Element): Target {
    const written = words(url);
    const target = resolveLink(written, file, table);
    trace.push({ kind, url: written, target, position: positionOf(node) });
    return target;
  }

  function isLoadable(target: Target): boolean {
    return target.kind === 'outside' && isListed(target.href, hosts);
  }
}

/** Spans, because raw HTML may put a frame into a paragraph. The link works without scripts, as nothing else here does. */
function placeholder(href: string, title: string, loaded: Element): Element {
  const shape = String(loaded.properties.className);
  return element('span', { className: ['frame', shape] }, [
    element('a', { href }, [text(title)]),
    element('button', { type: 'button', dataAction: 'load-frame' }, [text(`Load from ${hostOf(href)}`)]),
    element('template', {}, [loaded]),
  ]);
}

function linkOr(target: Target | undefined, title: string): ElementContent {
  const label = text(title);
  // An address that is left out leads inside, to the page itself.
  if ((target?.kind !== 'inside' && target?.kind !== 'outside') || target.href === '')
    return element('span', {}, [label]);
  return element('a', { href: target.href }, [label]);
}

/** One of a few shapes, because a style of its own is refused by the policy; without measures that of a film. */
function shapeOf({ properties: { width, height } }: Element): string {
  const [across, down] = [Number(width), Number(height)];
  if (down > 0 && (down <= 200 || across / down > 3)) return 'shape-bar';
  if (!(across > 0 && down > 0)) return 'shape-film';
  const ratio = across / down;
  if (ratio > 1.55) return 'shape-film';
  if (ratio > 1.15) return 'shape-photo';
  return ratio > 0.75 ? 'shape-square' : 'shape-phone';
}

function elementsOf(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' && child.tagName === tagName ? [child] : []));
}

function hostOf(href: string): string {
  return new URL(href).host;
}

/** react-markdown takes an address that is undefined for one that is empty. */
function present(properties: Element['properties']): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
