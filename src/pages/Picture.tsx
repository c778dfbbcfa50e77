/** A picture with its formats and widths. `sizes` says how wide the place is, as in HTML. */

import type { Picture as Data } from '../types/picture.ts';

type Properties = { picture: Data; className: string; sizes: string; isLazy?: boolean };

export function Picture({ picture: { sources, ...image }, className, sizes, isLazy }: Properties) {
  return (
    <picture className={className}>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} sizes={sizes} />
      ))}
      {/* biome-ignore lint/a11y/useAltText: `image` has it */}
      <img {...image} loading={isLazy ? 'lazy' : undefined} decoding="async" />
    </picture>
  );
}

/** The width of the text column. */
export const columnSizes = '(min-width: 48rem) 46rem, 100vw';
