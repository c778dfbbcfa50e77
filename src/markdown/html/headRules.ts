/** What `head.html` may contain: meta, link, style and script, as far as catpost and its policy leave room for them. */
import { isListed } from '../mediaHosts.ts';
import type { HtmlProblem } from './tagProblems.ts';

/** The attributes of an element by name. */
type Attributes = ReadonlyMap<string, string>;

/**
 * Returns the problem of an element of `head.html`; null if it may stay. The name is in lower case. `hosts` are those of
 * `scripts:` in site.yaml.
 */
export function headProblem(name: string, attributes: Attributes, hosts: string[]): HtmlProblem | null {
  switch (name) {
    case 'meta':
      return metaProblem(attributes);
    case 'link':
      return linkProblem(attributes, hosts);
    case 'script':
      return outsideProblem(attributes.get('src'), 'script', hosts);
    case 'style':
      return null;
    case 'title':
      return problem('every page has a title already', 'remove it; the title of a page is that of its post');
    case 'base':
      return problem(
        '<base> would change what every link leads to',
        'remove it; write links from the root of the site',
      );
    default:
      return problem(
        `<${name}> does not belong into the head`,
        'this file has <meta>, <link>, <style> and <script>; texts on pages have files of their own, such as footer.html',
      );
  }
}

function metaProblem(attributes: Attributes): HtmlProblem | null {
  const key = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
  const equivalent = attributes.get('http-equiv')?.toLowerCase();
  if (attributes.has('charset')) return problem('every page has its charset already, UTF-8', 'remove this element');
  if (equivalent === 'content-security-policy')
    return problem(
      'a second policy would block parts of catpost',
      'remove it; hosts are allowed by scripts and media in site.yaml',
    );
  if (equivalent !== undefined)
    return problem(`<meta http-equiv="${equivalent}"> is not allowed`, 'remove this element');
  return ownMetas.test(key) ? problem(`every page has its own ${key} already`, 'remove this element') : null;
}

/** The elements that catpost writes itself. */
const ownMetas =
  /^(?:viewport|description|robots|referrer|color-scheme|catpost|og:(?:type|site_name|title|description|url|locale|image.*)|article:.*|twitter:(?:card|title|description|image.*))$/;

function linkProblem(attributes: Attributes, hosts: string[]): HtmlProblem | null {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const own = relations.find((relation) => relation === 'canonical' || relation === 'manifest');
  if (own !== undefined) return problem(`every page has a link of the kind ${own} already`, 'remove this element');
  const loads = relations.some((relation) => loadedRelations.has(relation));
  return loads ? outsideProblem(attributes.get('href'), 'stylesheet or file', hosts) : null;
}

const loadedRelations = new Set(['stylesheet', 'preload', 'modulepreload', 'prefetch']);

/** Reports an address on another host that `scripts:` does not have. */
function outsideProblem(address: string | undefined, what: string, hosts: string[]): HtmlProblem | null {
  const url = address?.trim().replace(/^\/\//, 'https://') ?? '';
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url) || isListed(url, hosts)) return null;
  const host = URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).host : null;
  const hint =
    host === null
      ? 'save it as a file in public/'
      : `add ${host} to scripts: in site.yaml, or save the file in public/`;
  return problem(`the policy of the pages blocks this ${what} of another host`, hint);
}

function problem(message: string, hint: string): HtmlProblem {
  return { rule: 'head-element', message: `${message}, so this is left out`, hint };
}
