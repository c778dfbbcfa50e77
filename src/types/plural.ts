/** Texts with a count. */

/**
 * A text with a count, in the plural forms of the language: those of `Intl.PluralRules`. `{count}` is the number as the
 * language writes it.
 */
export type Plural = { other: string } & { [Form in Intl.LDMLPluralRule]?: string };
