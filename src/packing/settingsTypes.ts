/** Writes the TypeScript type of the settings from their JSON schema, because authors do not have zod. */
import type { z } from 'zod';
import type { SettingsSchema } from './settingsSchema.ts';

type Schema = SettingsSchema | boolean | undefined;

/** Returns the type as TypeScript. `indent` is that of its last line. */
export function typeOf(schema: Schema, indent = ''): string {
  if (typeof schema !== 'object') return 'unknown';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option) => typeOf(option, indent)).join(' | ');
  const { type } = schema;
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each }, indent)).join(' | ');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return type;
    case 'integer':
      return 'number';
    case 'array':
      return `(${typeOf(itemsOf(schema), indent)})[]`;
    case 'object':
      return objectType(schema, indent);
    default:
      return 'unknown';
  }
}

function itemsOf({ items }: SettingsSchema): Schema {
  return Array.isArray(items) ? items[0] : items;
}

function objectType({ properties, additionalProperties, required = [] }: SettingsSchema, indent: string): string {
  if (!properties) return `Record<string, ${typeOf(additionalProperties, indent)}>`;
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    const value = typeOf(schema, inner);
    return `${commentOf(schema, inner)}${inner}${key}${required.includes(name) ? '' : '?'}: ${value};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function commentOf(schema: z.core.JSONSchema._JSONSchema, indent: string): string {
  if (typeof schema !== 'object' || schema.description === undefined) return '';
  return `${indent}/** ${schema.description.replaceAll('*/', '* /')} */\n`;
}
