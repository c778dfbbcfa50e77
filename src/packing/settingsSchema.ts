/** Makes the JSON schema of the settings, by which editors complete keys and mark mistakes in site.yaml. */
import { z } from 'zod';
import { settingDescriptions } from '../content/config/settingDescriptions.ts';
import { siteSchema } from '../content/config/siteSchema.ts';

/** A JSON schema, as far as that of the settings goes. */
export type SettingsSchema = z.core.JSONSchema.BaseSchema;

/** Returns the schema, in the version that the language server for YAML reads best. */
export function settingsSchema(): SettingsSchema {
  const options = { io: 'input', target: 'draft-07', unrepresentable: 'any' } as const;
  const { '~standard': _, ...schema } = z.toJSONSchema(siteSchema, options);
  return { ...described(schema, ''), title: 'The settings of a catpost site' };
}

/** Adds the descriptions of keys. `path` is that of the value in the settings: `links.*`. */
function described(schema: SettingsSchema, path: string): SettingsSchema {
  const { default: written, properties, items, additionalProperties, anyOf, ...rest } = schema;
  const description = settingDescriptions.get(path);
  return {
    ...rest,
    ...(description === undefined ? {} : { description }),
    // An editor would write it. No text, an empty list and null are what a missing key means.
    ...(written === '' || typeof written === 'object' || written === undefined ? {} : { default: written }),
    ...(properties ? { properties: describedProperties(properties, path) } : {}),
    ...(isSchema(items) ? { items: described(items, below(path, '*')) } : {}),
    ...(isSchema(additionalProperties)
      ? { additionalProperties: described(additionalProperties, below(path, '*')) }
      : {}),
    ...(additionalProperties === false ? { additionalProperties } : {}),
    ...(anyOf ? { anyOf: anyOf.map((option) => withoutDescription(described(option, path))) } : {}),
  };
}

function describedProperties(properties: NonNullable<SettingsSchema['properties']>, path: string) {
  const all = Object.entries(properties).map(([key, value]) => {
    return [key, isSchema(value) ? described(value, below(path, key)) : value] as const;
  });
  return Object.fromEntries(all);
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Of the options of a value, none repeats the description. */
function withoutDescription({ description: _, ...schema }: SettingsSchema): SettingsSchema {
  return schema;
}

function isSchema(value: unknown): value is SettingsSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
