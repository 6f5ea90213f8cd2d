// Conditions on entries of allow lists. Deny and ask lists never come here: no key of rules/surfaces points at them.
import { type Condition, wildcardPart } from './condition.ts';
import { EVERYTHING } from './condition-value.ts';
import { INTERPRETERS, POWERSHELLS, SHELLS } from './programs.ts';
import { secretPathIn } from './secret.ts';

type Grant = { readonly weight: 0 | 1 | 2; readonly facts: { readonly grant: string } } | undefined;

const SHELL_TOOLS =
  /^(?:bash|shell|powershell|run_?shell_?command|execute_?command|execute_?bash|terminal|exec|run_?command|shelltool)$/i;
const FETCHERS = /^(?:curl|wget|nc|ncat|netcat|ssh|scp|rsync|telnet)$/;
const RUNNERS = new Set([
  'npx',
  'bunx',
  'uvx',
  'pipx',
  'npm',
  'pnpm',
  'yarn',
  'uv',
  'make',
  'docker',
  'go',
  'cargo',
  'env',
  'xargs',
  'find',
  'awk',
  'sed',
]);

/** How much one entry grants. `Bash(git log:*)` grants one command, `Bash(*)` and `Bash(sudo *)` the machine. */
export function grantOf(entry: string): Grant {
  const text = entry.trim().slice(0, 2000);
  const facts = { grant: text };
  if (EVERYTHING.test(text)) return { weight: 2, facts };
  const call = /^([\w*.-]{1,80})\s{0,2}\(([\s\S]*)\)$/.exec(text);
  const tool = call?.[1] ?? text;
  const what = call?.[2]?.trim() ?? '';
  if (SHELL_TOOLS.test(tool)) return shellGrant(call === null || what === '' ? '*' : what, facts);
  if (/^(?:mcp__)?\*$|^mcp__\*|^mcp$/i.test(tool) && (what === '' || /^\*(?::\*)?$/.test(what)))
    return { weight: 1, facts };
  if (call === null && (SHELLS.has(text) || POWERSHELLS.has(text) || /^(?:sudo|doas|eval)\b/.test(text)))
    return { weight: 2, facts };
  if (call === null && FETCHERS.test(text)) return { weight: 1, facts };
  if (call === null && Object.hasOwn(INTERPRETERS, text)) return { weight: 0, facts };
  if (/^(?:webfetch|web_fetch|fetch)$/i.test(tool) && /^(?:\*|domain:\*)?$/.test(what)) return { weight: 0, facts };
  if (/^(?:write|edit|multiedit)$/i.test(tool) && /^(?:\*{1,2}(?:\/\*{1,2})?)?$/.test(what))
    return { weight: 0, facts };
  if (
    /^(?:write|edit|multiedit)$/i.test(tool) &&
    /(?:^|\/)\.(?:claude|cursor|vscode|codex|gemini|git|github\/workflows|husky)\//.test(what)
  ) {
    return { weight: 1, facts };
  }
  return undefined;
}

function shellGrant(what: string, facts: { readonly grant: string }): Grant {
  const plain = what.replace(/^prefix:|^regex:/, '').trim();
  if (/^[*:\s]*$/.test(plain) || EVERYTHING.test(plain)) return { weight: 2, facts };
  const wild = /[*]/.test(plain) || !/\s/.test(plain);
  const program = /^[^\s:*]+/.exec(plain)?.[0].split('/').pop() ?? '';
  if (/^(?:sudo|doas|su)$/.test(program) && wild) return { weight: 2, facts };
  // A wildcard right behind the program gives all of it; behind further words it gives only what they name.
  const open = /^[^\s:*]+(?::\*|\s*\*|\s+\*)?$/.test(plain) && wild;
  if (!open) return /^(?:bash|sh|zsh) -c\b/.test(plain) && wild ? { weight: 1, facts } : undefined;
  if (SHELLS.has(program) || POWERSHELLS.has(program) || program === 'eval') return { weight: 1, facts };
  if (FETCHERS.test(program)) return { weight: 1, facts };
  if (Object.hasOwn(INTERPRETERS, program) || RUNNERS.has(program) || program === 'rm' || program === 'chmod')
    return { weight: 0, facts };
  return undefined;
}

/** Grants of a frontmatter list such as `Bash(git add:*), Read, Write`; parentheses may hold commas and blanks. */
export function grantsIn(list: string): readonly string[] {
  return (list.slice(0, 20_000).match(/[\w*.-]+\s?\([^()\n]{0,400}\)|[\w*.:-]+/g) ?? []).slice(0, 400);
}

const PATH_TOOL = /^(?:read|edit|write|multiedit|glob|grep|ls|notebookread)\s{0,2}\(([\s\S]{1,1000})\)$/i;

/** How far outside the repository a path leads: a home folder, the root, a store of secrets. */
function outsideWeight(path: string): 0 | 2 | undefined {
  const plain = path.trim().replace(/^file:\/\//, '');
  if (secretPathIn(plain) !== undefined) return 2;
  if (
    /^(?:\/{1,2}|~\/?|\$\{?(?:HOME|env:HOME|userHome)\}?\/?|%USERPROFILE%\\?|[A-Za-z]:[\\/]?)(?:\*{1,2}(?:\/\*{1,2})?)?$/.test(
      plain,
    )
  )
    return 2;
  if (/^\/{1,2}(?:etc|home|Users|root|var)(?:\/\*{0,2}(?:\/\*{1,2})?)?$/.test(plain)) return 2;
  return /^(?:\/|~\/|\$\{?HOME|%USERPROFILE%|[A-Za-z]:[\\/]|(?:\.\.\/)*\.\.(?:\/|$))/.test(plain) ? 0 : undefined;
}

const outsidePath: Condition = ({ field }) => {
  const weight = outsideWeight(field.value);
  return weight === undefined ? undefined : { ...(weight === 0 ? { weight } : {}), facts: { path: field.value } };
};

export const PERMISSION_CONDITIONS: Readonly<Record<string, Condition>> = {
  permission: ({ field }) => grantOf(field.value),
  'reads-beyond': ({ field }) => {
    const path = PATH_TOOL.exec(field.value.trim())?.[1];
    const weight = path === undefined ? undefined : outsideWeight(path);
    return weight === undefined ? undefined : { ...(weight === 0 ? { weight } : {}), facts: { path: path! } };
  },
  'outside-path': outsidePath,
  'outside-path-name': question =>
    /^true$/i.test(question.field.value) && outsideWeight(wildcardPart(question)) !== undefined
      ? { facts: { path: wildcardPart(question) } }
      : undefined,
  'tool-list': ({ field }) => {
    let worst: Grant;
    for (const entry of grantsIn(field.value)) {
      const grant = grantOf(entry);
      // In a skill's own list a bare `Bash` is the usual way to say that it runs commands, and `*` that it has no list.
      const asRoot = /\((?:sudo|doas)\b/.test(entry);
      const weight = asRoot ? 2 : grant?.weight === 2 && entry.includes('(') ? 1 : 0;
      const own: Grant = grant && { ...grant, weight };
      if (own && (worst === undefined || own.weight > worst.weight)) worst = own;
    }
    return worst;
  },
  'terminal-rule': question => {
    const { value } = question.field;
    const name = wildcardPart(question).replace(/\.(?:approve|matchCommandLine)$/, '');
    if (!/^true$/i.test(value) || /\.matchCommandLine$/.test(question.field.key)) return undefined;
    if (EVERYTHING.test(name) || /^\/\^?(?:\.[*+]|\[\\s\\S\][*+]?|\(\?:\)|)\$?\/[a-z]*$/.test(name))
      return { facts: { grant: name } };
    const plain = name.replace(/^\/\^?|(?:\\b|\$)?\/[a-z]*$/g, '');
    const grant = /^[\w.-]+$/.test(plain) ? grantOf(`Bash(${plain}:*)`) : undefined;
    return grant && { ...grant, facts: { grant: name } };
  },
  'edit-rule': question => {
    if (!/^true$/i.test(question.field.value)) return undefined;
    const glob = wildcardPart(question);
    const facts = { files: glob };
    if (/\.(?:vscode|claude|cursor|codex|gemini|github|git|husky|devcontainer)\b|\.env\b|\.mcp\.json/.test(glob))
      return { facts };
    return /^\*{1,2}(?:\/\*{1,2})?$/.test(glob) ? { weight: 1, facts } : undefined;
  },
};
