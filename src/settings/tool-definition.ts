// Tool definitions of MCP and function calling: names, descriptions and parameters all go into the prompt of whoever
// connects, so each of them can be an order. Read from JSON by key, and from code by the shape of a schema.
import { type Field, type Fields, parentOf } from './fields.ts';

/** Descriptions of tools and of their parameters: values named `description` in or below an object with name and schema. */
export function toolDescriptions(fields: Fields): readonly Field[] {
  const described = fields.named.get('description') ?? [];
  if (described.length === 0) return [];
  const schema = fields.keys.some(({ name }) =>
    /^(?:inputSchema|input_schema|parameters|outputSchema|annotations)$/.test(name),
  );
  return described.filter(({ key }) => {
    const parent = parentOf(key);
    const named = fields.at.has(parent === '' ? 'name' : `${parent}.name`);
    return schema || (named && /(?:^|\.)(?:tools|functions)(?:\[\d+\])?$|^(?:\[\d+\])?$/.test(parent));
  });
}

export interface Parameter {
  readonly name: string;
  /** UTF-16 offsets of the name in the text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Schemas looked at in one text, and the length of each that is read. */
const SCHEMAS = 200;
const LENGTH = 4000;

/** Names of the parameters that tool schemas in a text declare, JSON or code. */
export function parametersIn(text: string): readonly Parameter[] {
  const found: Parameter[] = [];
  let count = 0;
  for (const schema of text.matchAll(/\b(?:inputSchema|input_schema)\b/g)) {
    if (++count > SCHEMAS) break;
    const body = text.slice(schema.index, schema.index + LENGTH);
    for (const match of body.matchAll(/(?:^|[{,\s])["']?([A-Za-z_]\w{5,100})["']?\s{0,4}:\s{0,4}(?=\{|z\.|Type\.)/g)) {
      const start = schema.index + match.index + match[0].indexOf(match[1]!);
      found.push({ name: match[1]!, start, end: start + match[1]!.length });
    }
  }
  return found;
}

const SECRET =
  /^(?:env|environ|environment|ssh|aws|gcp|azure|credentials?|secrets?|passwords?|passwd|netrc|npmrc|tokens?|apikeys?|keychain|wallet|cookies?|prompt)$/;
const WHOLE = /^(?:contents?|dump|all|full|entire|raw|every)$/;

/** True for a parameter whose very name asks for what is secret: `contents_of_home_env_file`. */
export function asksForSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/_+/);
  if (!words.some(word => WHOLE.test(word))) return false;
  return words.some((word, i) => SECRET.test(word) && (word !== 'prompt' || words[i - 1] === 'system'));
}
