/** An inline formula in single or double dollars, `$x$`, as syntax of micromark. */
import {
  backslash,
  type Code,
  type Construct,
  consumeLineEnd,
  dollar,
  followsNoDollar,
  isDigit,
  isLineEnd,
  isSpace,
  type State,
} from './formulaTokens.ts';

/** Follows the rule of pandoc for single dollars; see inlineFormulas.ts. */
export const dollarFormula: Construct = {
  name: 'dollarFormula',
  previous: followsNoDollar,
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
        consumeLineEnd(effects, code);
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
