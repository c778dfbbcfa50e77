/** Reads what is written in a tag behind its name. */

const attributePattern = /([\w-]+)\s*(?:=|:(?=[\s"']))\s*("[^"]*"|'[^']*'|[^\s,"']+)/y;
const wordPattern = /"([^"]*)"|'([^']*)'|([^\s,"']+)/y;

/** Returns the attributes and the other words. `evaluate` returns the value of a variable. */
export function readTagText(
  written: string,
  evaluate: (variable: string) => string,
): { words: string[]; attributes: Map<string, string> } {
  const words: string[] = [];
  const attributes = new Map<string, string>();
  let position = 0;
  while (position < written.length) {
    attributePattern.lastIndex = position;
    wordPattern.lastIndex = position;
    const attribute = attributePattern.exec(written);
    const word = attribute === null ? wordPattern.exec(written) : null;
    if (attribute !== null) attributes.set(attribute[1] ?? '', attributeValue(attribute[2] ?? '', evaluate));
    else if (word !== null) words.push(word[1] ?? word[2] ?? wordValue(word[3] ?? '', evaluate));
    position += (attribute ?? word)?.[0].length ?? 1;
  }
  return { words, attributes };
}

/** Returns a text in quotes, a number as it is written, or the value of a variable. */
function attributeValue(written: string, evaluate: (variable: string) => string): string {
  if (/^["']/.test(written)) return written.slice(1, -1);
  return /^[a-z_][\w.-]*(?:\[[^\]]*\][\w.-]*)*$/i.test(written) ? evaluate(written) : written;
}

/** Returns a word without quotes. Only one that begins like a variable of the tools is one. */
function wordValue(word: string, evaluate: (variable: string) => string): string {
  return /^(?:page|site|include)\.[\w.-]+$/.test(word) ? evaluate(word) : word;
}
