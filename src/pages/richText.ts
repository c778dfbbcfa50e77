/**
 * Creates an element with text and inline elements, or returns the empty text if there is none. Each part is a separate
 * argument rather than an item of an array, so that React needs no keys.
 */

import { createElement, type ReactNode } from 'react';
import type { RichText } from '../types/richText.ts';

/** Returns the element or the empty text. `properties` are those of the element. */
export function richText(tag: string, properties: object, text: string | RichText): ReactNode {
  const parts = [text].flat().map((part) => (typeof part === 'string' ? part : richText(...part)));
  return text && createElement(tag, properties, ...parts);
}
