/** Makes the form that subscribes to the newsletter. It works without scripts. */
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Newsletter } from '../../types/services.ts';
import type { Words } from '../../words/wordsFor.ts';

/** Returns the HTML of the form; empty if the site has no newsletter. */
export function newsletterHtml(newsletter: Newsletter | null, { build }: Words): string {
  if (newsletter === null) return '';
  const { action, fields } = formOf(newsletter);
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  return [
    `<form class="newsletter" method="post" action="${escapeHtml(action)}">`,
    `<label>${escapeHtml(newsletter.text ?? build.newsletter)} <input type="email" name="email" required autocomplete="email"></label>`,
    ...hidden,
    ` <button>${escapeHtml(build.subscribe)}</button></form>`,
  ].join('');
}

/** Returns the address and the hidden fields that each service documents for its forms. */
function formOf(newsletter: Newsletter): { action: string; fields: Record<string, string> } {
  switch (newsletter.kind) {
    case 'buttondown':
      return { action: `${newsletter.host}/api/emails/embed-subscribe/${newsletter.name}`, fields: { embed: '1' } };
    case 'listmonk':
      // A robot that fills in the empty field is refused.
      return { action: `${newsletter.host}/subscription/form`, fields: { l: newsletter.list, nonce: '' } };
    default:
      return newsletter satisfies never;
  }
}
