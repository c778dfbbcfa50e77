/** Knows the containers of tools by their names. */
import { isAlertName } from '../../markup/alerts.ts';

/** Returns whether tools have a container of this name. */
export function isKnownContainer(name: string): boolean {
  return (
    isAlertName(name) ||
    /^(?:details?|code-?group|code-tabs?|tabs?|tab-?item|tab-set|v-pre|raw|center|left|right|div|columns?|card-?group|cards?|steps?|figure)$/i.test(
      name,
    )
  );
}
