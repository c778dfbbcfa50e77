/**
 * The URL map. One route serves all pages, because the document at each URL says which kind of page it is:
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

/** The id under which the router stores the data of the page. */
export const pageRouteId = 'page';

/** Returns the route. `load` reads the page at a URL; `failure` replaces a page that failed to render. */
export function pageRoutes(load: LoaderFunction, element: ReactNode, failure: ReactNode): RouteObject[] {
  return [{ id: pageRouteId, path: '*', loader: load, element, errorElement: failure }];
}
