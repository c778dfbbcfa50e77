/** Scores headers as MDN's HTTP Observatory does, by the rules of its src/grader/charts.js. */
import { expect, test } from 'vitest';
import { headersFor } from '../../../src/publish/hosts/headers.ts';
import { siteRules } from '../../../src/publish/hosts/siteRules.ts';
import { hostSite, policy } from './hostSite.ts';

type Response = { headers: Map<string, string>; meta: string | null };

test('gives a site with headers over https 130 points, an A+', () => {
  const { site } = hostSite({});
  expect(grade({ headers: headersFor('/', siteRules(site, policy)), meta: policy })).toBe(130);
});

test('gives 75 points to a host that sends HSTS only, with the policy in a meta element', () => {
  const headers = new Map([['strict-transport-security', 'max-age=31556952']]);
  expect(grade({ headers, meta: policy })).toBe(75);
});

test('subtracts points for weak headers', () => {
  const { site } = hostSite({});
  const good = headersFor('/', siteRules(site, policy));
  const changed = (name: string, value: string) => grade({ headers: new Map([...good, [name, value]]), meta: null });
  expect(changed('content-security-policy', "default-src 'none'; script-src 'unsafe-inline'")).toBe(80);
  expect(changed('strict-transport-security', 'max-age=60')).toBe(120);
  expect(grade({ headers: new Map(), meta: null })).toBe(30);
});

/**
 * Subtracts the penalties first; extra credit counts only from 90 points on. A site of catpost has no cookies, no
 * scripts of other sites and no CORS, which neither add nor subtract points.
 */
function grade({ headers, meta }: Response): number {
  const policies = [headers.get('content-security-policy'), meta].flatMap((text) => text ?? []);
  const header = directivesOf(headers.get('content-security-policy') ?? '');
  const modifiers = [
    policyModifier(policies),
    header.has('frame-ancestors') ? 5 : /^(?:DENY|SAMEORIGIN)$/.test(headers.get('x-frame-options') ?? '') ? 0 : -20,
    strictTransportModifier(headers.get('strict-transport-security')),
    headers.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    referrerModifier(headers.get('referrer-policy')),
    /^same-(?:origin|site)$/.test(headers.get('cross-origin-resource-policy') ?? '') ? 10 : 0,
  ];
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const base = 100 + sum(modifiers.filter((modifier) => modifier < 0));
  return base < 90 ? base : base + sum(modifiers.filter((modifier) => modifier > 0));
}

/** Browsers apply all policies at once, so the strictest counts. */
function policyModifier(policies: string[]): number {
  if (policies.length === 0) return -25;
  return Math.max(
    ...policies.map((text) => {
      const directives = directivesOf(text);
      const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
      if (
        [...sourcesOf('script-src'), ...sourcesOf('object-src')].some((source) =>
          /^(?:\*|https?:|data:|'unsafe-inline')$/.test(source),
        )
      )
        return -20;
      if (sourcesOf('script-src').includes("'unsafe-eval'")) return -10;
      if (sourcesOf('style-src').some((source) => /^(?:\*|https?:|data:|'unsafe-inline')$/.test(source))) return 0;
      const form = directives.get('form-action')?.join(' ') ?? '';
      return directives.get('default-src')?.join() === "'none'" && /^'(?:none|self)'$/.test(form) ? 10 : 5;
    }),
  );
}

function strictTransportModifier(value: string | undefined): number {
  const age = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(age) ? -20 : age < 15_768_000 ? -10 : 0;
}

function referrerModifier(value: string | undefined): number {
  if (value === undefined) return 0;
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value) ? 5 : -5;
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
