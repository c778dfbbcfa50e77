/** What a body amounts to: how long it takes to read, and the sentences that stand for it. */
import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** `excerpt` is plain text of at most 200 characters; `minutes` at least 1; `unit` is what `words` mostly counts. */
export type Summary = { words: number; unit: 'words' | 'characters'; minutes: number; excerpt: string };

/** A rehype plugin that fills `summary` from the text of the tree. */
export function summarize({ summary }: { summary: Summary }) {
  return (tree: Root): void => {
    Object.assign(summary, summaryOf(tree));
  };
}

/** People read about 230 words of English a minute (Brysbaert 2019), or 500 Chinese or Japanese characters. */
function summaryOf(tree: Root): Summary {
  const text = spacedText(tree);
  const ideographs = text.match(ideograph)?.length ?? 0;
  const spelled = text.replace(ideograph, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_.-]*/gu)?.length ?? 0;
  const minutes = Math.max(1, Math.round(spelled / 230 + ideographs / 500));
  const unit = ideographs > spelled ? 'characters' : 'words';
  return { words: spelled + ideographs, unit, minutes, excerpt: excerptOf(tree) };
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

function spacedText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, 'text', (node) => {
    parts.push(node.value);
  });
  return parts.join(' ');
}

const excerptLength = 200;

/** The first whole sentences of the first paragraph; one that is too long is cut between words. */
function excerptOf(tree: Root): string {
  let text = '';
  visit(tree, 'element', (node: Nodes) => {
    if (text !== '' || node.type !== 'element' || node.tagName !== 'p') return;
    text = textOf(node).replace(/\s+/g, ' ').trim();
  });
  if (text.length <= excerptLength) return text;
  const start = text.slice(0, excerptLength);
  const sentences = /^.*[.!?。！？][”’"')\]]*(?=\s|$)/s.exec(start)?.[0];
  if (sentences !== undefined && sentences.length > 40) return sentences;
  return `${start.replace(/\s+\S*$/, '').replace(/[,;:–—-]+$/, '')}…`;
}
