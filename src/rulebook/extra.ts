// Rules that the invoker brings (--rules): the same files as ours with less to fill in, and no code. A fault names file,
// line and field. Their words are quoted once, here, because reports take the words of rules for their own.
import { LineCounter, parseDocument } from 'yaml';
import type { Category, Rule } from '../model/rule.ts';
import { quote } from '../text/quote.ts';
import { compileRule } from './compile.ts';
import { refusal } from './safety.ts';
import { type RuleError, type RuleFile, readRule } from './schema.ts';

/** Attack class of a rule that names none, by its category. */
const CLASSES: Readonly<Record<Category, string>> = {
  hidden: 'AJ-HID',
  directive: 'AJ-OVR',
  config: 'AJ-CFG',
  manifest: 'AJ-DEP',
  flow: 'AJ-TRG',
};

export interface RuleText {
  /** As the user would type it. */
  readonly file: string;
  readonly text: string;
}

/** Compiles rule files. `taken`: ids that are in use. */
export function readExtraRules(
  files: readonly RuleText[],
  taken: ReadonlySet<string>,
): { readonly rules: readonly Rule[]; readonly errors: readonly RuleError[] } {
  const rules: Rule[] = [];
  const errors: RuleError[] = [];
  const ids = new Set(taken);
  for (const { file, text } of files) {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    const fail = (line: number, field: string, message: string) => errors.push({ file, line, field, message });
    if (document.errors.length > 0) {
      for (const { linePos, message } of document.errors) {
        fail(linePos?.[0].line ?? 1, '', quote(message.split('\n')[0]!.replace(/ at line \d.*$/, ''), 200));
      }
      continue;
    }
    const lineOf = (...path: readonly (string | number)[]): number => {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
        if (node?.range) return counter.linePos(node.range[0]!).line;
      }
      return 1;
    };
    let content: unknown;
    try {
      content = document.toJS({ maxAliasCount: 50 });
    } catch {
      fail(1, '', 'refers to itself too often');
      continue;
    }
    const read = readRule(file, content, lineOf, 'extra');
    if (!('rule' in read)) {
      for (const error of read.errors) errors.push({ ...error, line: Math.max(error.line, lineOf(...inner(error))) });
      continue;
    }
    const compiled = compiledRule(read.rule, ids);
    if ('rule' in compiled) {
      ids.add(compiled.rule.id);
      rules.push(compiled.rule);
    } else {
      const { field, message } = compiled;
      fail(lineOf(...inner({ field, message })), field, message);
    }
  }
  return { rules, errors };
}

type Compiled = { readonly rule: Rule } | { readonly field: string; readonly message: string };

function compiledRule(file: RuleFile, ids: ReadonlySet<string>): Compiled {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(file.id) || file.id.length > 80) {
    return { field: '', message: 'the name of the file is the id of the rule: small letters, digits and hyphens' };
  }
  if (ids.has(file.id)) return { field: '', message: `there is another rule ${file.id}` };
  if (file.detector) return { field: 'detector', message: 'is for built-in rules only: use match' };
  const why = file.match?.regex === undefined ? undefined : refusal(file.match.regex);
  if (why) return { field: 'match', message: `regex ${why}` };
  const category: Category = Object.hasOwn(CLASSES, file.category) ? file.category : 'directive';
  const words = {
    title: quote(file.title, 500),
    message: quote(file.message, 500),
    reason: quote(file.reason, 500),
    action: quote(file.action, 500),
  };
  try {
    const data = { ...file, ...words, category, class: file.class || CLASSES[category] };
    return { rule: { ...compileRule(data, {}), extra: true } };
  } catch (error) {
    return { field: 'match', message: quote((error as Error).message, 300) };
  }
}

/** Where inside its field an error is about, as far as its message tells: `match` + `statement pattern 2 ...`. */
function inner({ field, message }: { readonly field: string; readonly message: string }): readonly (string | number)[] {
  const name = /^([a-z-]+)\b/.exec(message)?.[1];
  const number = /^\w+(?: pattern)? (\d+)/.exec(message)?.[1];
  const item = number === undefined ? [] : [Number(number) - 1];
  if (field === 'bad' || field === 'good' || field === 'references') return [field, ...item];
  return [field, ...(name === undefined ? [] : [name]), ...item];
}
