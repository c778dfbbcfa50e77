/** Fills in the patterns with which Hugo makes addresses: https://gohugo.io/configuration/permalinks/#tokens */
import { urlize } from './urlize.ts';

/** What a pattern may name. `day` is that of the post, such as `2020-01-31`. */
export type PermalinkValues = {
  day: string | null;
  /** Its folders, the first of which is its section. */
  sections: string[];
  title: string;
  slug: string | null;
  /** The name of the file, or of the folder of a bundle. */
  name: string;
};

/** Returns the address; null if the pattern has a token that is not known, or needs a date and there is none. */
export function expandPermalink(pattern: string, values: PermalinkValues): string | null {
  let isComplete = true;
  const address = pattern.replace(/:([a-z_]+|\d+)(\[[^\]]*\])?/gi, (_, token: string, part: string | undefined) => {
    const value = tokenValue(token, part ?? null, values);
    if (value === null) isComplete = false;
    return value ?? '';
  });
  return isComplete ? address.replace(/\/{2,}/g, '/').toLowerCase() : null;
}

function tokenValue(token: string, part: string | null, values: PermalinkValues): string | null {
  const { sections, title, slug, name } = values;
  switch (token) {
    case 'title':
      return urlize(title).replaceAll('/', '-');
    case 'slug':
      return urlize(slug ?? title).replaceAll('/', '-');
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return urlize(slug ?? name);
    case 'filename':
    case 'contentbasename':
      return urlize(name);
    case 'section':
      return urlize(sections[0] ?? '');
    case 'sections':
      return slice(sections, part).map(urlize).join('/');
    default:
      return values.day === null ? null : dateValue(token, new Date(`${values.day}T00:00:00Z`));
  }
}

/** Returns a part of a list as in Go: `[1:]`, `[:last]`, `[0]`, `[last]`. */
function slice(list: string[], part: string | null): string[] {
  if (part === null) return list;
  const indexOf = (written: string) => (written === 'last' ? list.length - 1 : Number(written));
  const [from = '', to] = part.slice(1, -1).split(':');
  if (to === undefined) return list.slice(indexOf(from), indexOf(from) + 1);
  return list.slice(from === '' ? 0 : indexOf(from), to === '' ? undefined : indexOf(to));
}

/** Returns a part of a date, by its name or by the example of Go: `:2006` is the year. */
function dateValue(token: string, date: Date): string | null {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  switch (token) {
    case 'year':
    case '2006':
      return String(date.getUTCFullYear());
    case '06':
      return twoDigits(date.getUTCFullYear() % 100);
    case 'month':
    case '01':
      return twoDigits(month);
    case '1':
      return String(month);
    case 'day':
    case '02':
      return twoDigits(day);
    case '2':
      return String(day);
    case 'monthname':
    case 'January':
      return nameIn({ month: 'long' }, date);
    case 'Jan':
      return nameIn({ month: 'short' }, date);
    case 'weekday':
      return String(date.getUTCDay());
    case 'weekdayname':
    case 'Monday':
      return nameIn({ weekday: 'long' }, date);
    case 'Mon':
      return nameIn({ weekday: 'short' }, date);
    case 'yearday':
      return String((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1);
    default:
      return null;
  }
}

/** Hugo writes names of months and days in English. */
function nameIn(options: Intl.DateTimeFormatOptions, date: Date): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);
}
