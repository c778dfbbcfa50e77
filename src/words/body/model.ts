/** The texts that catpost puts into the body of a post. They are in the language of the post. */
export type BodyWords = {
  /** The button of a code block. */
  copy: string;
  /** What screen readers call a preformatted text. */
  preformatted: string;
  /** What screen readers call a code block without a title. `{language}` is such as `Python`. */
  code: string;
  codeIn: string;
  footnotes: string;
  /** What screen readers call the link from a note back to the text. `{number}` is such as `1`, or `1-2`. */
  backToReference: string;
  linkToSection: string;
  /** The button that loads a frame. `{host}` is such as `www.youtube.com`. */
  loadFrom: string;
  /** What screen readers call boxes that scroll. */
  table: string;
  formula: string;
  diagram: string;
  diagramSource: string;
  diagramAsSource: string;
  /** The titles of GitHub's alerts, as GitHub has them in this language. */
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
};

/** The texts as they go into a body, with their language if that of the body is another one. */
export type WordsInBody = BodyWords & { lang?: string | undefined };
