// The set-ups that unjack init writes. Each names the config, and the baseline when there is one, because nothing in the
// scanned files counts unless it is named; where strangers can send changes, both are taken from the branch they go to.
import { VERSION } from '../../version.ts';

export const SETUP_NAMES = ['pre-commit', 'husky', 'lefthook', 'lint-staged', 'github', 'gitlab'] as const;

export type SetupName = (typeof SETUP_NAMES)[number];

export interface Setup {
  readonly title: string;
  /** Path of the file it writes, relative, forward slashes. */
  readonly path: string;
  /** Files that tell that the tool is in use. */
  readonly signs: readonly string[];
  /** `settings`: files by the option that names them. */
  readonly text: (settings: Settings) => string;
  readonly executable?: true;
  /** What is left to do, one sentence. */
  readonly next: string;
}

export type Settings = Readonly<Partial<Record<'config' | 'baseline', string>>>;

const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const UPLOAD = 'github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9';

export const SETUPS: Readonly<Record<SetupName, Setup>> = {
  'pre-commit': {
    title: 'pre-commit',
    path: '.pre-commit-config.yaml',
    signs: ['.pre-commit-config.yaml'],
    text: settings => `repos:
  - repo: local
    hooks:
      - id: unjack
        name: unjack
        language: node
        additional_dependencies: ['unjack@${VERSION}']
        entry: unjack scan --quiet --staged${named(settings)}
        pass_filenames: false
        always_run: true
`,
    next: 'Run `pre-commit install` once in each clone.',
  },
  husky: {
    title: 'husky',
    path: '.husky/pre-commit',
    signs: ['.husky'],
    text: settings => `npx --no-install unjack scan --quiet --staged${named(settings)}\n`,
    executable: true,
    next: 'Install unjack as a development dependency.',
  },
  lefthook: {
    title: 'lefthook',
    path: 'lefthook.yml',
    signs: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml'],
    text: settings => `pre-commit:
  commands:
    unjack:
      run: npx --no-install unjack scan --quiet --staged${named(settings)}
`,
    next: 'Install unjack as a development dependency, and run `lefthook install` once in each clone.',
  },
  'lint-staged': {
    title: 'lint-staged',
    path: '.lintstagedrc.json',
    signs: ['.lintstagedrc.json', '.lintstagedrc', 'lint-staged.config.js', 'lint-staged.config.mjs'],
    text: settings => `${JSON.stringify({ '*': `unjack scan --quiet${named(settings)} --` }, null, 2)}\n`,
    next: 'Install unjack as a development dependency.',
  },
  github: {
    title: 'GitHub Actions',
    path: '.github/workflows/unjack.yml',
    signs: ['.github'],
    text: settings => `name: unjack
on:
  push:
    branches: [main, master]
  pull_request:

permissions: {}

jobs:
  unjack:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # to upload the report to code scanning
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
          fetch-depth: 0
      # Outside of the checkout, whose .npmrc could name another registry.
      - name: Install
        working-directory: \${{ runner.temp }}
        run: npm install --prefix unjack --ignore-scripts --no-audit --no-fund unjack@${VERSION}
      - name: Scan
        id: scan
        env:
          # In a pull request settings count as the base branch has them.
          BASE: \${{ github.event.pull_request.base.sha || github.sha }}
        run: |
          unjack="$RUNNER_TEMP/unjack/node_modules/unjack/bin/unjack.js"
${fromBase(settings, '          ', '$RUNNER_TEMP')}          code=0
          node "$unjack" scan --format github --hide-suppressed${fetched(settings, '$RUNNER_TEMP')} --output "sarif=$RUNNER_TEMP/unjack.sarif" || code=$?
          node "$unjack" event --format github || code=$?
          exit "$code"
      - name: Upload
        # A pull request from a fork has no right to upload.
        if: always() && contains(fromJSON('["success", "failure"]'), steps.scan.outcome) && !github.event.pull_request.head.repo.fork
        uses: ${UPLOAD}
        with:
          sarif_file: \${{ runner.temp }}/unjack.sarif
          category: unjack
`,
    next: 'Leave out the step Upload and its permission where code scanning is not switched on.',
  },
  gitlab: {
    title: 'GitLab CI',
    path: '.gitlab-ci.yml',
    signs: ['.gitlab-ci.yml'],
    text: settings => `unjack:
  image: node:22
  variables:
    GIT_DEPTH: '0'
  script:
    # Outside of the checkout, whose .npmrc could name another registry.
    - (cd /tmp && npm install --prefix /tmp/unjack --ignore-scripts --no-audit --no-fund unjack@${VERSION})
    # In a merge request settings count as the target branch has them.
    - BASE="\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_SHA}"
${fromBase(settings, '    - ', '/tmp')}    - node /tmp/unjack/node_modules/unjack/bin/unjack.js scan --hide-suppressed${fetched(settings, '/tmp')} --output gitlab=gl-code-quality-report.json --output gitlab-sast=gl-sast-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      sast: gl-sast-report.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`,
    next: 'GitLab shows the SAST report where its security features are switched on.',
  },
};

function named(settings: Settings): string {
  return Object.entries(settings)
    .map(([option, file]) => ` --${option} ${file}`)
    .join('');
}

function fetched(settings: Settings, folder: string): string {
  return Object.keys(settings)
    .map(option => ` --${option} "${folder}/unjack.${option}.json"`)
    .join('');
}

/** What counts until the base branch has the file. */
const NONE: Readonly<Record<keyof Settings, string>> = {
  config: '{}',
  baseline: '{"form":"unjack baseline 1","findings":[]}',
};

function fromBase(settings: Settings, indent: string, folder: string): string {
  return Object.entries(settings)
    .map(
      ([option, file]) =>
        `${indent}git cat-file blob "$BASE:${file}" >"${folder}/unjack.${option}.json" || echo '${NONE[option as keyof Settings]}' >"${folder}/unjack.${option}.json"\n`,
    )
    .join('');
}
