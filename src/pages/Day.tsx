/** A date. The build has formatted it. */

import type { DateText } from '../types/link.ts';

export function Day({ date }: { date: DateText }) {
  return <time dateTime={date.datetime}>{date.text}</time>;
}
