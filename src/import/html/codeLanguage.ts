/** Finds the language of a block of code, which each highlighter names in its own way. */
import type { Element } from 'hast';
import { findLanguage } from '../../markdown/code/languageNames.ts';
import { attributesOf } from './elements.ts';

/**
 * Returns the language that one of the elements names, or null. `elements` are those around the code, the innermost
 * first. Understood are Prism and highlight.js (`language-js`, `lang-js`, `hljs js`), SyntaxHighlighter (`brush: js`),
 * Crayon (`lang:js`), GitHub (`highlight-source-js`), Pandoc (`sourceCode js`), EnlighterJS and WP-Syntax (`lang="js"`).
 */
export function codeLanguage(elements: Element[]): string | null {
  for (const element of elements) {
    const attributes = attributesOf(element);
    const written = [
      ...['data-enlighter-language', 'data-language', 'data-lang', 'data-code-language'].map((name) =>
        attributes.get(name),
      ),
      languageOfClass(attributes.get('class') ?? ''),
      attributes.get('lang'),
    ];
    for (const name of written) {
      const known = name === undefined || name === null ? null : knownName(name);
      if (known !== null) return known === '' ? null : known;
    }
  }
  return null;
}

const classPatterns = [
  /(?:^|\s)lang(?:uage)?-([^\s;]+)/i,
  /(?:^|[\s;])brush:\s*([^\s;]+)/i,
  /(?:^|\s)lang:([^\s;]+)/i,
  /(?:^|\s)highlight-(?:source|text)-([a-z0-9+#]+)/i,
  /(?:^|\s)(?:hljs|sourceCode|highlight|brush|code|src)\s+(?:src-)?([^\s;:]+)/i,
  /^([a-z][a-z0-9+#]*)$/i,
];

function languageOfClass(className: string): string | null {
  for (const pattern of classPatterns) {
    const [, name] = pattern.exec(className) ?? [];
    if (name !== undefined && knownName(name) !== null) return name;
  }
  return null;
}

/** Returns the name as a fence has it; an empty one for plain text, and null for a word that is no language. */
function knownName(written: string): string | null {
  const name = written.toLowerCase();
  if (plainNames.has(name)) return '';
  const own = otherNames.get(name) ?? name;
  return findLanguage(own) === null ? null : own;
}

const plainNames = new Set([
  'plain',
  'plaintext',
  'text',
  'txt',
  'none',
  'nohighlight',
  'no-highlight',
  'generic',
  'raw',
  'default',
]);

/** Names of SyntaxHighlighter and others that catpost does not know. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['jscript', 'js'],
  ['c-sharp', 'csharp'],
  ['xhtml', 'html'],
  ['xslt', 'xml'],
  ['vbnet', 'vb'],
  ['delphi', 'pascal'],
  ['pas', 'pascal'],
  ['bash4', 'bash'],
  ['mysql', 'sql'],
  ['js-react', 'jsx'],
]);
