/** Trusted Types: the policy `page`, the only one that turns the text of this site's own pages into HTML. */

declare global {
  interface DOMParser {
    /** lib.dom does not yet declare that this method accepts trusted values. */
    parseFromString(text: string | TrustedHTML, type: DOMParserSupportedType): Document;
  }
}

const policy = window.trustedTypes?.createPolicy('page', { createHTML: (text) => text });

/** Marks a text as HTML. Only for the text of a document of this origin, or for HTML of the current document. */
export function trustedHtml(text: string): string | TrustedHTML {
  return policy ? policy.createHTML(text) : text;
}

/** Parses a document of this origin. Its scripts do not run and its images do not load. */
export function parseDocument(text: string): Document {
  return new DOMParser().parseFromString(trustedHtml(text), 'text/html');
}
