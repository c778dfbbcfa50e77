/** GitHub's second form of an inline formula, `` $`x`$ ``, as syntax of micromark. */
import {
  backtick,
  type Construct,
  consumeLineEnd,
  dollar,
  followsNoDollar,
  isLineEnd,
  type State,
} from './formulaTokens.ts';

/**
 * Everything up to the backtick and dollar that end it is the formula
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
export const tickedFormula: Construct = {
  name: 'tickedFormula',
  previous: followsNoDollar,
  tokenize(effects, ok, nok) {
    let isEmpty = true;
    const between: State = (code) => {
      if (code === null) return nok(code);
      if (code === backtick) return effects.attempt(tickedEnd, isEmpty ? nok : end, data)(code);
      if (!isLineEnd(code)) return data(code);
      consumeLineEnd(effects, code);
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
