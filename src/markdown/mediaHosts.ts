/** Which addresses are on a host that the author lists under `media:` in site.yaml. */

/**
 * True for an https address whose host is one of `hosts`, as siteConfig.ts has made them: `example.org`,
 * `example.org:8443`, or `*.example.org` for every host below it, as in a Content-Security-Policy.
 */
export function isListed(href: string, hosts: string[]): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, host } = new URL(href);
  if (protocol !== 'https:') return false;
  return hosts.some((listed) => (listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed));
}
