/** The names of the months in the C locale. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);
