// Which program is of which kind, by name without folder and `.exe`, in lower case. Tables only.

export const SHELLS = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'fish', 'csh', 'tcsh', 'rbash', 'git-bash']);
export const POWERSHELLS = new Set(['powershell', 'pwsh']);

/** Interpreters with the options that take code. */
export const INTERPRETERS: Readonly<Record<string, readonly string[]>> = {
  node: ['-e', '--eval', '-p', '--print', '-pe', '-ep'],
  nodejs: ['-e', '--eval', '-p', '--print', '-pe'],
  bun: ['-e', '--eval', '-p', '--print'],
  deno: ['eval'],
  tsx: ['-e', '--eval'],
  'ts-node': ['-e', '--eval', '-p'],
  python: ['-c'],
  python2: ['-c'],
  python3: ['-c'],
  py: ['-c'],
  pypy: ['-c'],
  pypy3: ['-c'],
  perl: ['-e', '-E', '-ne', '-pe', '-le', '-lne', '-ane'],
  ruby: ['-e', '-ne', '-pe'],
  php: ['-r'],
  lua: ['-e'],
  luajit: ['-e'],
  osascript: ['-e'],
  r: ['-e'],
  rscript: ['-e'],
  elixir: ['-e'],
  tclsh: [],
  groovy: ['-e'],
  jshell: [],
  mshta: [],
  wscript: [],
  cscript: [],
};

/** Programs that start the program in their words; with the options that take a value. */
export const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-U', '-r', '-t'],
  doas: ['-u', '-C'],
  env: ['-u', '-C', '--unset', '--chdir'],
  nohup: [],
  time: ['-f', '-o'],
  timeout: ['-s', '-k', '--signal', '--kill-after'],
  gtimeout: ['-s', '-k'],
  nice: ['-n'],
  ionice: ['-c', '-n'],
  setsid: [],
  stdbuf: ['-i', '-o', '-e'],
  unbuffer: [],
  command: [],
  exec: ['-a'],
  builtin: [],
  xargs: ['-n', '-I', '-P', '-L', '-d', '-a', '-E', '-s'],
  parallel: ['-j'],
  watch: ['-n'],
  busybox: [],
  toybox: [],
  chronic: [],
  caffeinate: ['-t', '-w'],
  coproc: [],
  trap: [],
  start: [],
  'cross-env': [],
  'cross-env-shell': [],
  dotenv: ['-e', '-f', '-p', '-v'],
  dotenvx: ['-f', '-e'],
  direnv: [],
  wsl: ['-d', '-u'],
  'flatpak-spawn': [],
  nsenter: ['-t'],
  chroot: [],
  firejail: [],
  strace: ['-o', '-e'],
  ltrace: [],
  'start-process': [],
};

/** Words of the shell's own grammar that a command may follow. */
export const GRAMMAR = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', '&']);

export const FETCHERS = new Set([
  'curl',
  'wget',
  'wget2',
  'aria2c',
  'axel',
  'fetch',
  'lwp-request',
  'lwp-download',
  'http',
  'https',
  'xh',
  'xhs',
  'curlie',
  'lynx',
  'w3m',
  'links',
  'elinks',
  'ftp',
  'tftp',
  'invoke-webrequest',
  'iwr',
  'invoke-restmethod',
  'irm',
  'start-bitstransfer',
  'bitsadmin',
  'certutil',
  'gsutil',
  'wcurl',
  'got',
  'httpie',
]); // prettier-ignore

/** Programs that connect a stream to a host. */
export const SOCKETS = new Set([
  'nc',
  'ncat',
  'netcat',
  'nc.openbsd',
  'nc.traditional',
  'socat',
  'telnet',
  'websocat',
  'openssl',
  'cryptcat',
  'pwncat',
]);

/** Programs that carry files or text to another machine. */
export const SENDERS = new Set([
  'scp',
  'sftp',
  'rsync',
  'rclone',
  'mail',
  'mailx',
  'sendmail',
  'mutt',
  'swaks',
  's3cmd',
  'croc',
  'wormhole',
  'magic-wormhole',
  'transfer',
  'send-mailmessage',
  'ngrok',
  'cloudflared',
  'bore',
]);

/** Programs whose argument is looked up at a name server, a channel for small secrets. */
export const LOOKUPS = new Set(['dig', 'nslookup', 'host', 'ping', 'resolve-dnsname', 'drill']);

/** Programs that print files. */
export const READERS = new Set([
  'cat',
  'head',
  'tail',
  'less',
  'more',
  'bat',
  'tac',
  'nl',
  'strings',
  'xxd',
  'od',
  'hexdump',
  'base64',
  'base32',
  'awk',
  'gawk',
  'sed',
  'grep',
  'egrep',
  'rg',
  'cut',
  'sort',
  'tee',
  'tar',
  'zip',
  '7z',
  'gzip',
  'gpg',
  'openssl',
  'jq',
  'yq',
  'cp',
  'mv',
  'dd',
  'type',
  'get-content',
  'gc',
  'copy',
  'xcopy',
  'copy-item',
  'compress-archive',
  'find',
  'split',
  'paste',
  'diff',
  'pbcopy',
  'clip',
]); // prettier-ignore

/** Programs that run a package of a registry by its name. Value: words that must come first. */
export const PACKAGE_RUNNERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  npx: [[]],
  bunx: [[]],
  pnpx: [[]],
  uvx: [[]],
  npm: [['exec'], ['x']],
  pnpm: [['dlx']],
  yarn: [['dlx']],
  bun: [['x']],
  uv: [['tool', 'run']],
  pipx: [['run']],
  go: [['run']],
  dnx: [[]],
  jbang: [[]],
};

/** Endings of files that interpreters are honestly given. */
export const SCRIPT_ENDING =
  /\.(?:sh|bash|zsh|fish|py|pyz|pyw|js|mjs|cjs|ts|mts|cts|jsx|tsx|rb|pl|pm|php|ps1|psm1|cmd|bat|lua|r|exs?|tcl|groovy|awk|sed|jar|applescript|scpt|nu|csx|kts|go|swift|json|toml|ya?ml|phar)$/i;

/** Endings that never hold a program: starting one is a disguise. */
export const DATA_ENDING =
  /\.(?:woff2?|ttf|otf|eot|png|jpe?g|gif|ico|webp|bmp|svg|mp[34]|wav|ogg|webm|avi|pdf|docx?|xlsx?|dic|dict|dat|bin|log|txt|md|csv|css|map|lock|cache|bak|tmp|db|sqlite|pem|crt)$/i;
