/**
 * The URL map. A page is the document at its own address, which says what kind it is, so that one route serves all:
 *
 *   /                       home        $ whoami
 *   /post/                  listing     $ ls -lt post/            and /post/page/2/
 *   /post/2023/             listing     $ ls -lt post/ | grep 2023
 *   /post/hello/            post        $ cat post/hello.md
 *   /tags/                  tags        $ ls tags/
 *   /tags/linux/            listing     $ ls -lt tags/linux/
 *   /search/                search      $ grep --help
 *   /about/                 page        $ cat about.md
 *   any other               not-found   cat: No such file or directory
 */
import type { ReactNode } from 'react';
import type { LoaderFunction, RouteObject } from 'react-router-dom';

/** The id under which the router keeps the page's data. */
export const pageRouteId = 'page';

/** `load` reads the document of a URL; `fault` stands in for a page that failed to render. */
export function pageRoutes(load: LoaderFunction, element: ReactNode, fault: ReactNode): RouteObject[] {
  return [{ id: pageRouteId, path: '*', loader: load, element, errorElement: fault }];
}
