/** Puts elements into the texts of a catalog. */
import type { ReactNode } from 'react';

/** Returns a text with the element in the place of `{name}`. */
export function filled(text: string, name: string, element: ReactNode): ReactNode {
  const [before = '', after = ''] = text.split(`{${name}}`);
  return (
    <>
      {before}
      {element}
      {after}
    </>
  );
}
