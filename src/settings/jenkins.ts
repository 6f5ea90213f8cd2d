// Shell steps of a Jenkinsfile: `sh '...'`, `sh(script: '...')` and their kin for other shells. Groovy puts `${env.NAME}` into
// double quotes before a shell sees it, and a shell reads `$NAME` in any: both are the same variable here.
import { AGENT_PACKAGES, AGENTS } from './agent-flags.ts';
import { leakOf, mayTalk } from './ci-step.ts';
import type { FileCondition, Verdict } from './condition.ts';
import { judgeCommand, programName } from './judge-command.ts';
import { isSecretName, variablesIn } from './secret.ts';
import { parseShell } from './shell.ts';

interface Step {
  /** UTF-16 offsets of the script in the file, half-open. */
  readonly start: number;
  readonly end: number;
  readonly script: string;
}

/** Steps that are judged in one file. */
const MOST = 500;
/** UTF-16 units of one script. */
const LONGEST = 20_000;

const STEP =
  /\b(?:sh|bat|powershell|pwsh)\b[ \t]{0,4}(?:\([ \t\r\n]{0,40})?(?:\w{1,20}:[ \t]{0,4}(?:true|false|'[^'\n]{0,100}'|"[^"\n]{0,100}"),[ \t\r\n]{0,40}){0,4}(?:script:[ \t]{0,4})?('''|"""|'(?:[^'\\\n]|\\.){1,2000}'|"(?:[^"\\\n]|\\.){1,2000}")/g;

function* stepsOf(text: string): Iterable<Step> {
  const steps = new RegExp(STEP);
  let count = 0;
  for (let match = steps.exec(text); match && count < MOST; match = steps.exec(text), count++) {
    const quoted = match[1]!;
    const from = match.index + match[0].length;
    const isBlock = quoted.length === 3 && quoted[1] === quoted[0];
    const start = isBlock ? from : from - quoted.length + 1;
    const end = isBlock ? text.indexOf(quoted, from) : from - 1;
    if (end < 0) return;
    if (isBlock) steps.lastIndex = end + 3;
    const written = text.slice(start, Math.min(end, start + LONGEST));
    yield { start, end, script: written.replace(/\$\{(?:env|params)\.(\w{1,100})\}/g, (_, name) => `\${${name}}`) };
  }
}

const judging = (test: (script: string) => Verdict | undefined): FileCondition =>
  function* ({ text }) {
    for (const { start, end, script } of stepsOf(text)) {
      const verdict = test(script);
      if (verdict) yield { start, end: Math.min(end, start + LONGEST), verdict };
    }
  };

/** Text of strangers in the variables of a change request: multibranch pipelines and the plug-ins for GitHub and GitLab. */
const STRANGERS =
  /\$\{?(CHANGE_(?:TITLE|BRANCH|AUTHOR_DISPLAY_NAME)|ghprbPull(?:Title|LongDescription)|ghprbCommentBody|gitlabMergeRequest(?:Title|Description)|gitlabSourceBranch)\b/;

function startsAgent(script: string): boolean {
  return parseShell(script).some(pipeline =>
    pipeline.some(({ words }) =>
      words.some(({ text }, i) => AGENT_PACKAGES.test(text) || (i < 3 && AGENTS.has(programName(text)))),
    ),
  );
}

/** Conditions on the steps of a Jenkinsfile. */
export const JENKINS_CONDITIONS: Readonly<Record<string, FileCondition>> = {
  'jenkins-opens-shell': judging(script => (judgeCommand(script).deeds.has('opens-shell') ? {} : undefined)),
  'jenkins-leaks': judging(script => {
    const held = mayTalk(script) ? variablesIn(script).filter(isSecretName) : [];
    return held.length === 0 ? undefined : leakOf(script, new Map(held.slice(0, 100).map(name => [name, name])));
  }),
  'jenkins-agent-text': judging(script => {
    const source = STRANGERS.exec(script)?.[1];
    return source === undefined || !startsAgent(script) ? undefined : { facts: { source } };
  }),
};
