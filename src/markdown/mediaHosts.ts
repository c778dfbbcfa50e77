/** Compares addresses with the hosts that the author lists under `media:` in site.yaml. */

/**
 * Returns true for an https address on one of `hosts`. A host is written as in a Content-Security-Policy:
 * `example.org`, `example.org:8443`, or `*.example.org` for all of its subdomains.
 */
export function isListed(href: string, hosts: string[]): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, host } = new URL(href);
  if (protocol !== 'https:') return false;
  return hosts.some((listed) => (listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed));
}
