/** Finds out whether dates such as `03/04/2024` have the day or the month first, by the dates of their siblings. */
import { posix } from 'node:path';
import type { DayOrder, ForeignPost } from '../folder/model.ts';

/** A front matter is at the top; dates in prose say nothing of it. */
const longestMatter = 4_000;

/** A line of a front matter with a date, such as `date: "13/02/2024"`. */
const datedLine = /^[ \t]*["']?[\w-]+["']?[ \t]*[:=][ \t]*["']?(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/gm;

const datedName = /^(\d{1,2})([-_.])(\d{1,2})\2(\d{4})(?!\d)/;

/**
 * Returns the posts with the order of their dates. A date that only one order makes possible, such as `13/02/2024`, tells
 * that of all dates of its folder; without any there, the folders above are asked. If they contradict each other, nothing
 * is known. A date at the beginning of a name that is read so is that of the post.
 */
export function withDayOrders(posts: readonly ForeignPost[]): ForeignPost[] {
  const found = new Map<string, Set<DayOrder>>();
  for (const post of posts) {
    const orders = ordersIn(post);
    for (const folder of orders.length === 0 ? [] : foldersOf(post.file)) {
      found.set(folder, new Set([...(found.get(folder) ?? []), ...orders]));
    }
  }
  if (found.size === 0) return [...posts];
  return posts.map((post) => {
    const folder = foldersOf(post.file).find((each) => found.has(each));
    const [order, other] = found.get(folder ?? '') ?? [];
    return order === undefined || other !== undefined ? post : withOrder(post, order);
  });
}

/** Returns the date in the order of catpost; null if a text does not begin with one, or if no calendar has it. */
export function dateInOrder(written: string, order: DayOrder): string | null {
  const [whole, a = '', , b = '', year = ''] = /^(\d{1,2})([-/._])(\d{1,2})\2(\d{4})(?!\d)/.exec(written.trim()) ?? [];
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  if (whole === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${written.trim().slice(whole.length)}`;
}

function withOrder(post: ForeignPost, dayOrder: DayOrder): ForeignPost {
  const [written] = datedName.exec(posix.basename(post.name)) ?? [];
  const date = post.date ?? (written === undefined ? null : dateInOrder(written, dayOrder));
  return { ...post, date, dayOrder };
}

function ordersIn({ name, text }: ForeignPost): DayOrder[] {
  const lines = [...text.slice(0, longestMatter).matchAll(datedLine)];
  const named = datedName.exec(posix.basename(name));
  return [...lines, ...(named === null ? [] : [named])].flatMap(([, a = '', , b = '']) =>
    orderOf(Number(a), Number(b)),
  );
}

function orderOf(a: number, b: number): DayOrder[] {
  if (a > 12 && a <= 31 && b <= 12) return ['day-first'];
  return b > 12 && b <= 31 && a <= 12 ? ['month-first'] : [];
}

/** Returns the folders that a file is in, the nearest first; the last is the root. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
