/** Follows edits in the folder of another tool: converts it again, and passes on what has changed in the content. */
import type { Conversion } from '../build/conversion.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import type { FileChange } from './model.ts';

/**
 * Returns a function that takes changes of the author's files. Of those in the folder of the other tool, the content that
 * is made from them is passed on; others are passed on as they are. Conversions run one after the other. `onError` gets
 * what keeps one from running, and the content stays as it was.
 */
export function convertedChanges(
  conversion: Conversion,
  onChanges: (changes: FileChange[]) => void,
  onError: (error: unknown) => void,
): (changes: FileChange[]) => void {
  let last: Promise<void> = Promise.resolve();
  return (changes) => {
    last = last.then(() => convert(changes)).catch(onError);
  };

  async function convert(changes: FileChange[]): Promise<void> {
    const isOfOther = ({ file }: FileChange) => isWithinOrSame(file, conversion.root);
    const edited = changes.filter(isOfOther).map(({ file }) => file);
    const made = await conversion.convertAgain(edited);
    // Also without a change of the content, because what the conversion has found may be another.
    onChanges([...changes.filter((change) => !isOfOther(change)), ...made]);
  }
}
