/** Checks the addresses of files in theme.css, and replaces them by those that are published. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Declaration, Root } from 'postcss';
import type { FunctionNode, StringNode, WordNode } from 'postcss-value-parser';
import { themeFilePathOf } from '../../content/paths/filePaths.ts';
import { hrefOf } from '../../content/paths/href.ts';
import type { PublicFile } from '../../plan/model.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import type { PublishedFile } from '../model.ts';
import { type CssProblem, positionIn, positionOf } from './parseCss.ts';

/** What an address in theme.css can lead to. `folder` has theme.css and, usually, `publicFolder`. */
export type Surroundings = {
  folder: string;
  publicFolder: string;
  publicFiles: PublicFile[];
  base: string;
  /** The hosts that pictures may come from. */
  media: string[];
};

/** Replaces the addresses in `root`. Returns the files to publish, and what is wrong with the other addresses. */
export async function replaceUrls(
  root: Root,
  surroundings: Surroundings,
): Promise<{ files: PublishedFile[]; problems: CssProblem[] }> {
  const { default: parseValue } = await import('postcss-value-parser');
  const files = new Map<string, PublishedFile>();
  const problems: CssProblem[] = [];
  root.walkDecls((declaration) => {
    if (!/(?:url|image-set|src)\(/i.test(declaration.value)) return;
    const value = parseValue(declaration.value);
    value.walk((node) => {
      if (node.type !== 'function') return;
      for (const address of addressesIn(node)) {
        const target = targetOf(address.value, isFontFace(declaration), surroundings);
        if ('href' in target) address.value = target.href;
        if ('file' in target) files.set(target.file.path, target.file);
        if ('message' in target) {
          const position = address.value === '' ? positionOf(declaration) : positionIn(declaration, address.value);
          problems.push({ rule: 'theme-url', position, message: target.message, hint: target.hint });
        }
      }
    });
    declaration.value = value.toString();
  });
  return { files: [...files.values()], problems };
}

/** Returns the nodes that hold the addresses of a function: `url(a.png)`, `image-set("a.png" 1x)`. */
function addressesIn({ value, nodes }: FunctionNode): (StringNode | WordNode)[] {
  const name = value.toLowerCase();
  if (name === 'url') {
    const [address = emptyWord()] = nodes;
    return address.type === 'string' || address.type === 'word' ? [address] : [];
  }
  if (!/^(?:-webkit-)?image-set$|^src$/.test(name)) return [];
  return nodes.filter((node) => node.type === 'string');
}

/** `url()` has no node. */
function emptyWord(): WordNode {
  return { type: 'word', value: '', sourceIndex: 0, sourceEndIndex: 0 };
}

function isFontFace({ parent }: Declaration): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'font-face';
}

/** What an address leads to. Addresses that stay as they are have none of the keys. */
type Target = { href: string; file?: PublishedFile } | { message: string; hint: string } | { kept: true };

function targetOf(address: string, isFont: boolean, surroundings: Surroundings): Target {
  if (/^(?:data:|#)/i.test(address)) return { kept: true };
  const host = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]*)/i.exec(address)?.[1];
  if (host !== undefined) return outsideTarget(host, isFont, surroundings);
  const [path = '', suffix = ''] = splitAddress(address);
  if (path === '') return { message: 'url() names no file', hint: 'write its name, or remove the line' };
  const { folder, publicFolder, publicFiles, base } = surroundings;
  const absolute = path.startsWith('/') ? resolve(publicFolder, `.${path}`) : resolve(folder, path);
  const published = publicFiles.find((file) => resolve(file.absolute) === absolute);
  if (published) return { href: hrefOf(published.path, base) + suffix };
  const place = path.startsWith('/') ? 'in public/' : 'beside theme.css';
  const missing = { message: `${path} is not a file ${place}`, hint: hintFor(path) };
  if (path.startsWith('/') || !absolute.startsWith(folder + sep) || !isFile(absolute)) return missing;
  const themePath = themeFilePathOf(relative(folder, absolute), hashOf(absolute));
  return { href: hrefOf(themePath, base) + suffix, file: { path: themePath, absolute } };
}

function outsideTarget(host: string, isFont: boolean, { media }: Surroundings): Target {
  const isAllowed = !isFont && media.some((allowed) => matches(host, allowed));
  if (isAllowed) return { kept: true };
  const message = `the pages of this site load no ${isFont ? 'font' : 'file'} from ${host}`;
  const hint = isFont
    ? 'save the font in fonts/, and name it under fonts: in site.yaml'
    : 'save the file in public/ and write url(/name), or list the host under media: in site.yaml';
  return { message, hint };
}

function matches(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}

/** Splits `a%20b.svg?x#y` into the path, decoded, and the rest. */
function splitAddress(address: string): [path: string, suffix: string] {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return [percentDecode(path).normalize('NFC'), suffix];
}

function hintFor(path: string): string {
  const name = path.replace(/^.*\//, '');
  return `save it as public/${name} and write url(/${name}), or correct the name`;
}

function isFile(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false;
}

function hashOf(absolute: string): string {
  return hash('sha256', readFileSync(absolute)).slice(0, 10);
}
