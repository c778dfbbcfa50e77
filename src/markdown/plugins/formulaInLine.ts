/** The two forms of a formula in a line, as micromark reads them: `$x$` and GitHub's `` $`x`$ ``. */
import type { Options } from 'mdast-util-from-markdown';
import type {} from 'remark-math';

declare module 'micromark-util-types' {
  /** The tokens of micromark-extension-math, from which mdast-util-math makes the nodes. */
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

/** What micromark takes. */
export type Extension = NonNullable<Options['extensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[number]>, unknown[]>;
type Code = Parameters<ReturnType<Construct['tokenize']>>[0];
type State = ReturnType<Construct['tokenize']>;

export const dollar = 36;
const backslash = 92;
const backtick = 96;

/**
 * GitHub's other form, $`a+b`$, in which nothing counts but its end
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
export const tickedFormula: Construct = {
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

/** The rule of pandoc; see dollars.ts. */
export const formulaInLine: Construct = {
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
