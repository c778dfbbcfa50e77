/**
 * Converts colours between sRGB and OKLCH, in which lightness, chroma and hue are what the eye sees. The matrices and
 * formulas are those of https://bottosson.github.io/posts/oklab/. They are here because two conversions are all that
 * the themes need of a colour library.
 */

/** A colour in OKLCH: lightness from 0 to 1, chroma from 0 to about 0.32 in sRGB, and the hue in degrees. */
export type Oklch = { lightness: number; chroma: number; hue: number };

/** Converts a colour such as `#rgb` or `#rrggbb`. */
export function oklchOf(hex: string): Oklch {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    return linear(Number.parseInt(digits.slice(start, start + 2), 16) / 255);
  });
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** Converts a colour to `#rrggbb`. Lightness and hue stay, and the chroma is reduced to what sRGB can show. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  const kept = Math.min(1, Math.max(0, lightness));
  const whole = rgbOf({ lightness: kept, chroma, hue });
  if (whole.every(isShown)) return written(whole);
  let [shown, hidden] = [0, chroma];
  // Each step halves the interval, and 14 steps make it smaller than a step of sRGB.
  for (let step = 0; step < 14; step += 1) {
    const middle = (shown + hidden) / 2;
    if (rgbOf({ lightness: kept, chroma: middle, hue }).every(isShown)) shown = middle;
    else hidden = middle;
  }
  return written(rgbOf({ lightness: kept, chroma: shown, hue }));
}

/** Returns linear red, green and blue. A part below 0 or above 1 cannot be shown. */
function rgbOf({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** The tolerance is below half a step of 8 bits, so white and pure colours count as shown. */
function isShown(part: number): boolean {
  return part >= -0.0001 && part <= 1.001;
}

function written(rgb: [number, number, number]): string {
  const parts = rgb.map((part) => Math.round(Math.min(1, Math.max(0, companded(part))) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The transfer function of sRGB (IEC 61966-2-1), and its inverse. */
function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function companded(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}
