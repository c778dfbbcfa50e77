import { expect, test } from 'vitest';
import { formatTime } from '../../../../src/shell/commands/date/timeFormat.ts';

/** The output of `LC_ALL=C.UTF-8 TZ=UTC date -d @N +FORMAT` of GNU coreutils. */
test.each([
  [
    1767312245,
    '%a %A %b %B %C %d %D %e %F %g %G %H %I %j %k %l %m %M',
    'Fri Friday Jan January 20 02 01/02/26  2 2026-01-02 26 2026 00 12 002  0 12 01 04',
  ],
  [
    1767312245,
    '%p %P %q %r %R %s %S %T %u %U %V %w %W %x %X %y %Y %z %:z %Z %%',
    'AM am 1 12:04:05 AM 00:04 1767312245 05 00:04:05 5 00 01 5 00 01/02/26 00:04:05 26 2026 +0000 +00:00 UTC %',
  ],
  [
    1798675199,
    '%c|%G-%V|%U|%W|%j|%-d|%_m|%^a|%5d|%-H|%010Y|%E|%',
    'Wed Dec 30 23:59:59 2026|2026-53|52|52|364|30|12|WED|00030|23|0000002026|%E|%',
  ],
])('formats %i with %s', (seconds, format, expected) => {
  expect(formatTime(new Date(seconds * 1000), format, true)).toBe(expected);
});
