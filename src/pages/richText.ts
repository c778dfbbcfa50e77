/** A text with marks as React shows it: what stands in an element, one by one, so that nothing needs a key. */
import { createElement, type ReactNode } from 'react';
import type { RichText } from '../types.ts';

export function richText(text: string | RichText): ReactNode[] {
  if (typeof text === 'string') return [text];
  return text.map((part) =>
    typeof part === 'string' ? part : createElement(part.tag, { href: part.href }, ...richText(part.children)),
  );
}
