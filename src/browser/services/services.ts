/**
 * Starts the services of other hosts that site.yaml names. Nothing is requested from them before the page has loaded:
 * visits are counted then, and comments load when the reader asks for them or comes near.
 */
import { listen } from '../../dom/events.ts';

/** Starts the services of this page, and of each page that is shown later. Call it once. */
export function followServices(): void {
  const analytics = document.querySelector<HTMLMetaElement>('meta[name="catpost-analytics"]')?.content;
  if (analytics) import('./analytics.ts').then(({ countVisits }) => countVisits(analytics), ignore);
  watchComments();
  listen('catpost:page', watchComments);
}

/** The parameters with which GitHub's sign-in for giscus and utterances leads back to the page. */
const returned = /[?&](?:giscus|utterances)=/;

/** Loads the comments of the page when they come into view, if the author wants that. */
function watchComments(): void {
  const place = document.querySelector<HTMLElement>('[data-comments]');
  if (!place) return;
  const load = () => import('./comments.ts').then(({ loadComments }) => loadComments(place)).catch(ignore);
  if (returned.test(location.search)) load();
  else if (place.dataset.load === 'seen') {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        load();
      },
      { rootMargin: '300px' },
    );
    observer.observe(place);
  }
}

/** loadScript.ts has told the reader that a script did not load. */
function ignore(): void {}
