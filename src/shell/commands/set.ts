import { choices } from '../../dom/settings.ts';
import type { Call, Completion, Line } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'set';
export const synopsis = 'set [NAME VALUE | NAME=VALUE]';
export const options = [];
export const completion: Completion = async (words) =>
  words.map(valuesOf).find((values) => values !== null) ?? Object.keys(choices);

/** Settings are stored on this device only. */
export async function* run({ operands, shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  const [setting, value, other] = operands.flatMap((operand, index) =>
    index === 0 && operand.includes('=') ? operand.split('=') : [operand],
  );
  if (other !== undefined) {
    complain('too many arguments: one setting at a time');
    return 1;
  }
  if (setting === undefined) {
    for (const known of Object.keys(choices)) yield settingLine(known, shell.page.setting(known));
    return 0;
  }
  const values = valuesOf(setting);
  if (values === null) {
    complain(`${setting}: not a setting: choose from ${Object.keys(choices).join(', ')}`);
    return 1;
  }
  if (value === undefined) {
    yield settingLine(setting, shell.page.setting(setting));
    return 0;
  }
  if (!values.includes(value)) {
    complain(`${value}: not a value of ${setting}: choose from ${values.join(', ')}`);
    return 1;
  }
  shell.page.set(setting, value);
  return 0;
}

function valuesOf(setting: string): readonly string[] | null {
  return Object.entries(choices).find(([known]) => known === setting)?.[1] ?? null;
}

/** `theme=auto       auto green paper`: the setting as `set` takes it, and its possible values. */
function settingLine(setting: string, current: string | null): Line {
  const values = valuesOf(setting) ?? [];
  return plain(`${`${setting}=${current ?? values[0]}`.padEnd(16)} ${values.join(' ')}`);
}
