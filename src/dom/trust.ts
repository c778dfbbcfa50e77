/** Trusted Types (decision 8): the one policy that turns text of this site's own pages into HTML. */

declare global {
  interface DOMParser {
    /** lib.dom does not know yet that a sink takes trusted values. */
    parseFromString(text: string | TrustedHTML, type: DOMParserSupportedType): Document;
  }
}

const policy = window.trustedTypes?.createPolicy('page', { createHTML: (text) => text });

/** Only for the text of a document of this origin, or for what already stands in this one. */
export function trustedHtml(text: string): string | TrustedHTML {
  return policy ? policy.createHTML(text) : text;
}

/** Parses a document of this origin; its scripts do not run and its images do not load. */
export function parseDocument(text: string): Document {
  return new DOMParser().parseFromString(trustedHtml(text), 'text/html');
}
