/** Pictures that pages show outside of a text: covers, and the portrait of the author. */

/** A picture with its size, so that nothing moves when it arrives. Names are those of React's attributes. */
export type Picture = {
  src: string;
  width: number;
  height: number;
  alt: string;
  sources: PictureSource[];
};

/** A `<source>` of a picture, without the `sizes` of the place where it is shown. */
export type PictureSource = { media?: string; type?: string; srcSet: string };
