/**
 * Where `$` begins a formula. remark-math takes any pair, so that "costs $5 and $10" would become one; here a formula in
 * single dollars follows the rule of pandoc (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): something other
 * than white space directly within both dollars, and no digit behind the second. A backslash before a dollar keeps it
 * from closing.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Options } from 'mdast-util-from-markdown';
import type {} from 'remark-math';
import type { VFile } from 'vfile';
import { positionOf } from './positionOf.ts';
import type { Report } from './renderBody.ts';
import { visit } from './visit.ts';

declare module 'micromark-util-types' {
  /** The tokens of micromark-extension-math, from which mdast-util-math makes the nodes. */
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

type Extension = NonNullable<Options['extensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[number]>, unknown[]>;
type Code = Parameters<ReturnType<Construct['tokenize']>>[0];
type State = ReturnType<Construct['tokenize']>;

/** A remark plugin, to stand behind remark-math: its rule for formulas in a line is replaced by ours. */
export function dollars(this: { data: () => object }): void {
  const data: { micromarkExtensions?: Extension[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(
    { disable: { null: ['mathText'] } },
    { text: { [dollar]: [tickedFormula, formulaInLine] } },
  );
}

const dollar = 36;
const backslash = 92;
const backtick = 96;

/**
 * GitHub's other form, $`a+b`$, in which nothing counts but its end
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
const tickedFormula: Construct = {
  name: 'tickedFormula',
  previous,
  tokenize(effects, ok, nok) {
    let isEmpty = true;
    const between: State = (code) => {
      if (code === null) return nok(code);
      if (code === backtick) return effects.attempt(tickedEnd, isEmpty ? nok : end, data)(code);
      if (!isLineEnd(code)) return data(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    };
    const data: State = (code) => {
      effects.enter('mathTextData');
      effects.consume(code);
      isEmpty = false;
      return inside;
    };
    const inside: State = (code) => {
      if (code === null || isLineEnd(code) || code === backtick) {
        effects.exit('mathTextData');
        return between(code);
      }
      effects.consume(code);
      return inside;
    };
    const end: State = (code) => {
      effects.exit('mathText');
      return ok(code);
    };
    const tick: State = (code) => {
      if (code !== backtick) return nok(code);
      effects.consume(code);
      effects.exit('mathTextSequence');
      return between;
    };
    return (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      effects.consume(code);
      return tick;
    };
  },
};

const tickedEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const last: State = (code) => {
      if (code !== dollar) return nok(code);
      effects.consume(code);
      effects.exit('mathTextSequence');
      return ok;
    };
    return (code) => {
      effects.enter('mathTextSequence');
      effects.consume(code);
      return last;
    };
  },
};

const formulaInLine: Construct = {
  name: 'formulaInLine',
  previous,
  tokenize(effects, ok, nok) {
    let opened = 0;
    let closed = 0;
    let before: Code = null;
    const open: State = (code) => {
      if (code === dollar) {
        effects.consume(code);
        opened += 1;
        return open;
      }
      if (opened > 2 || (opened === 1 && isSpace(code))) return nok(code);
      effects.exit('mathTextSequence');
      return between(code);
    };
    const between: State = (code) => {
      if (code === null) return nok(code);
      if (code === dollar) {
        if (opened === 1 && isSpace(before)) return nok(code);
        effects.enter('mathTextSequence');
        return close(code);
      }
      if (isLineEnd(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        before = code;
        return between;
      }
      effects.enter('mathTextData');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null || isLineEnd(code) || code === dollar) {
        effects.exit('mathTextData');
        return between(code);
      }
      effects.consume(code);
      before = code;
      return code === backslash ? escaped : inside;
    };
    const escaped: State = (code) => {
      if (code === null || isLineEnd(code)) return inside(code);
      effects.consume(code);
      before = null;
      return inside;
    };
    const close: State = (code) => {
      if (code === dollar && closed < opened) {
        effects.consume(code);
        closed += 1;
        return close;
      }
      if (closed !== opened || code === dollar || (opened === 1 && isDigit(code))) return nok(code);
      effects.exit('mathTextSequence');
      effects.exit('mathText');
      return ok(code);
    };
    return (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return open(code);
    };
  },
};

/** The second dollar of a pair that did not open a formula does not open one either. */
function previous(this: ThisParameterType<NonNullable<Construct['previous']>>, code: Code): boolean {
  return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
}

/** Line ends and tabs are negative in micromark; a space may be virtual. */
function isSpace(code: Code): boolean {
  return code === null ? false : code < 0 || code === 32;
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/**
 * A remark plugin: every formula in double dollars becomes a block of code in the language `math`, as a fence of that
 * name makes it on GitHub, also where it stands between the lines of a paragraph. math.ts renders both.
 */
export function displayFormulas({ report }: { report: Report }) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, ['math', 'paragraph'], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'math') {
        const written = source.slice(node.position?.start.offset, node.position?.end.offset);
        const isClosed = /\n[\s>]*\$\$+\s*$/.test(written);
        if (!isClosed) {
          const position = positionOf(node);
          const message = 'the formula that begins here is not closed, so all that follows would be part of it';
          const hint = 'close it by $$ on a line of its own, or write \\$\\$ for two dollars';
          report({ rule: 'math-invalid', position, message, hint });
        }
        // remark-math takes what stands behind the opening dollars for a name, as that of a fence.
        const value = [node.meta ?? '', node.value].join('\n').trim();
        parent.children[index] = { type: 'code', lang: isClosed ? 'math' : null, value, position: node.position };
      } else if (node.type === 'paragraph') {
        const parts = splitAtFormulas(node, source);
        if (parts.length > 1 || parts[0]?.type !== 'paragraph') parent.children.splice(index, 1, ...parts);
        return index + parts.length;
      }
      return;
    });
  };
}

function splitAtFormulas(paragraph: Paragraph, source: string): RootContent[] {
  const parts: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    if (words.some((word) => word.type !== 'text' || word.value.trim() !== '')) {
      parts.push({ type: 'paragraph', children: words, position: paragraph.position });
    }
    words = [];
  };
  for (const child of paragraph.children) {
    if (child.type === 'inlineMath' && source.startsWith('$$', child.position?.start.offset)) {
      flush();
      parts.push({ type: 'code', lang: 'math', value: child.value.trim(), position: child.position });
    } else words.push(child);
  }
  flush();
  return parts.length === 0 ? [paragraph] : parts;
}
