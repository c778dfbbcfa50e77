/** An element with a text with marks, one by one, so that nothing needs a key; nothing for an empty text. */

import { createElement, type ReactNode } from 'react';
import type { RichText } from '../types/content.ts';

export function richText(tag: string, properties: object, text: string | RichText): ReactNode {
  const parts = [text].flat().map((part) => (typeof part === 'string' ? part : richText(...part)));
  return text && createElement(tag, properties, ...parts);
}
