/** The months in the C locale; calendars and dates need them. */
export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
