/** The part of fontverter that catpost uses. The package has no types. */
declare module 'fontverter' {
  /** Converts a font of any format. Rejects if it is not a font. */
  export function convert(font: Buffer, format: 'truetype'): Promise<Buffer>;
}
