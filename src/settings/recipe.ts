// Recipes of Makefiles and justfiles: shell lines below a target, run when an agent calls `make`. Variables of make are
// turned into variables of a shell first, so that `curl $(URL)` is a download and not a program called URL.
import type { FileCondition, Place, Verdict } from './condition.ts';
import { hostOf, isAddress } from './host.ts';
import { judgeCommand } from './judge-command.ts';
import type { Judgement } from './judgement.ts';
import { onlyInstallers } from './known-host.ts';
import { lineWith } from './script.ts';

/** Recipes that are judged in one file; beyond that no person reads it either. */
const RECIPES = 2000;

interface Recipe {
  readonly start: number;
  readonly end: number;
  readonly script: string;
}

function verdictOf({ deeds, fetched, sent, secrets }: Judgement): Verdict | undefined {
  const facts = { from: fetched[0] ?? sent[0] ?? 'text that is decoded first' };
  if (deeds.has('opens-shell')) return { weight: 3, facts };
  if (deeds.has('sends-data') && secrets.length > 0) return { weight: 3, facts };
  if (deeds.has('decodes-and-runs')) return { facts };
  if (!deeds.has('fetches-and-runs') || onlyInstallers(fetched)) return undefined;
  // A named host over https is how tools are set up in many honest projects; the rest is not.
  const named = fetched.every(url => /^https:/i.test(url) && !isAddress(hostOf(url) ?? ''));
  return named ? { weight: 1, facts } : { facts };
}

/** `$(NAME)` and `$$` of make, `{{name}}` of just, leading `@`, `-` and `+`. */
function shellOf(line: string): string {
  return line
    .replace(/^\s*[@+-]{1,3}/, '')
    .replace(/\$\$/g, '\u0001')
    .replace(/\$\(shell\s/g, '\u0001(')
    .replace(/\$\(([A-Za-z_.][\w.-]{0,80})\)/g, variable)
    .replace(/\{\{\s{0,4}([A-Za-z_]\w{0,80})\s{0,4}\}\}/g, variable)
    .replaceAll('\u0001', '$');
}

/** A variable as a shell writes it. */
function variable(_: string, name: string): string {
  return `\${${name}}`;
}

function* recipesOf(text: string): Iterable<Recipe> {
  let start = -1;
  let lines: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const recipe = /^[\t ]+\S/.test(line);
    if (recipe) {
      if (start < 0) start = at;
      lines.push(shellOf(line));
    } else {
      if (start >= 0 && line.trim() !== '') {
        yield { start, end: at, script: lines.join('\n') };
        start = -1;
        lines = [];
      }
      // `$(shell ...)` and `!=` run when the file is read, before any target is asked for.
      const shell =
        /\$\(shell\s|!=/.test(line) && line.length < 10_000 ? shellOf(line.replace(/^[^=:]{0,100}[!:?+]?=/, '')) : '';
      if (shell !== '')
        yield { start: at, end, script: /!=/.test(line) ? shell : `echo "${shell.replaceAll('"', "'")}"` };
    }
    if (newline < 0) break;
    at = newline + 1;
  }
  if (start >= 0) yield { start, end: text.length, script: lines.join('\n') };
}

const recipes: FileCondition = function* (file): Iterable<Place> {
  if (!/(?:^|\/)(?:gnu)?makefile(?:\.[\w-]+)?$|\.mk$|(?:^|\/)\.?justfile$|\.just$/i.test(file.path)) return;
  let count = 0;
  for (const recipe of recipesOf(file.text)) {
    if (++count > RECIPES) return;
    if (!/curl|wget|fetch|nc|base64|eval|iex|http|python|node|sh/.test(recipe.script)) continue;
    const verdict = verdictOf(judgeCommand(recipe.script));
    if (!verdict) continue;
    const body = file.text.slice(recipe.start, recipe.end);
    const place = lineWith(body, line => verdictOf(judgeCommand(shellOf(line))) !== undefined);
    yield { start: recipe.start + place.start, end: recipe.start + place.end, verdict };
  }
};

export const RECIPE_CONDITIONS: Readonly<Record<string, FileCondition>> = { recipes };
