// Where secrets live: files of credentials, variables that hold them, programs that print them.

/** Credential stores below a home folder. Matched on a path as written, any way of naming home. */
const STORES =
  /(?:^|[\s"'=@:(,/\\])(?:~|\$\{?(?:HOME|USERPROFILE|env:USERPROFILE)\}?|%USERPROFILE%|\/root|\/home\/[^/\s"']{1,60}|\/Users\/[^/\s"']{1,60})?[/\\]{0,2}(\.ssh(?:[/\\](?:id_[a-z0-9_]+|identity|authorized_keys|config|\*)?)?(?![\w.-])|\.aws(?:[/\\](?:credentials|config))?(?![\w.-])|\.netrc|_netrc|\.pgpass|\.npmrc|\.pypirc|\.git-credentials|\.docker[/\\]config\.json|\.kube[/\\]config|\.gnupg|\.config[/\\](?:gh|gcloud|op|rclone|solana|hub)(?![\w-])|\.azure|\.claude\.json|\.claude[/\\]\.credentials\.json|\.codex[/\\]auth\.json|\.gemini[/\\]oauth_creds\.json|\.bash_history|\.zsh_history|\.vault-token|\.terraform\.d[/\\]credentials\S{0,20}|\.cargo[/\\]credentials\S{0,5}|\.password-store|\.mozilla[/\\]firefox|\.electrum|\.bitcoin)/i;

/** Stores that are also ordinary repository files when no home folder stands before them. */
const ALSO_LOCAL = /^(?:\.npmrc|\.pypirc|\.azure|\.gnupg|\.(?:aws|ssh)$)/i;
const HOME = /(?:~|\$\{?(?:HOME|USERPROFILE|env:USERPROFILE)\}?|%USERPROFILE%|\/root|\/home\/|\/Users\/)/i;
const OTHER_FILES =
  /(?:^|[\s"'=@:(,/\\])(id_(?:rsa|ed25519|ecdsa|dsa)(?![\w-])|etc\/(?:shadow|sudoers)|proc\/(?:self|\d{1,7}|\*)\/environ|Login Data|Cookies\.sqlite|logins\.json|key4\.db|wallet\.dat|keychain-db|Keychains)/i;
const DOTENV = /(?:^|[\s"'=@:(,/\\])(\.env(?:\.(?:local|production|prod|development|dev|staging))?)(?![\w.-])/;

/** The credential store that a path or a piece of code names, as written, or undefined. `.env` is {@link dotenvIn}. */
export function secretPathIn(text: string): string | undefined {
  const bounded = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const store = STORES.exec(bounded);
  if (store && !(ALSO_LOCAL.test(store[1]!) && !HOME.test(store[0]))) return store[0].replace(/^[\s"'=@:(,]/, '');
  return OTHER_FILES.exec(bounded)?.[1];
}

/** A `.env` file with values in it; `.env.example` and its kin are not. */
export function dotenvIn(text: string): string | undefined {
  return DOTENV.exec(text.length > 20_000 ? text.slice(0, 20_000) : text)?.[1];
}

const NAMES =
  /(?:^|_)(?:API_?KEY|APIKEY|ACCESS_?KEY(?:_ID)?|SECRET(?:_ACCESS)?(?:_KEY)?|CLIENT_SECRET|(?:ACCESS_|AUTH_|BEARER_|REFRESH_|SESSION_)?TOKEN|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_?KEY|CREDENTIALS?|PAT|DATABASE_URL|DSN)$/i;

/** True for the name of an environment variable that holds a secret. */
export function isSecretName(name: string): boolean {
  return name.length < 200 && NAMES.test(name);
}

/** Names of variables that a text reads: `$X`, `${X}`, `${env:X}`, `{env:X}`, `%X%`, `${{ secrets.X }}`. */
export function variablesIn(text: string): readonly string[] {
  const names: string[] = [];
  const shapes =
    /\$\{\{\s{0,4}(?:secrets|env)\.([A-Za-z_]\w{0,100})\s{0,4}\}\}|\$?\{(?:env:|localEnv:)?([A-Za-z_]\w{0,100})(?::?[-+=?][^}]{0,200})?\}|\$(?:env:)?([A-Za-z_]\w{0,100})|%([A-Za-z_]\w{0,100})%/g;
  for (const match of text.matchAll(shapes)) names.push((match[1] ?? match[2] ?? match[3] ?? match[4])!);
  return names;
}

/** Names among {@link variablesIn} that hold secrets, each once. */
export function secretVariablesIn(text: string): readonly string[] {
  return [...new Set(variablesIn(text).filter(isSecretName))];
}

/** Command lines that print a secret: key chains, password managers, cloud logins. */
const PRINTERS: readonly RegExp[] = [
  /^security (?:find-(?:generic|internet)-password|dump-keychain|export)/,
  /^(?:op|bw|pass|lpass|vault|doppler|infisical|chamber|gopass) (?:read|get|show|item|list|kv|secrets|export|print)/,
  /^gh auth (?:token|status .{0,20}(?:-t|--show-token))/,
  /^gcloud auth (?:print-access-token|print-identity-token|application-default print)/,
  /^aws (?:configure (?:get|export-credentials)|sts (?:get-session-token|assume-role)|secretsmanager get-secret-value|ssm get-parameter)/,
  /^az account get-access-token/,
  /^(?:secret-tool|keyring|cmdkey|vaultcmd) (?:lookup|get|\/list)/,
  /^git credential (?:fill|approve)/,
  /^gpg .{0,40}--export-secret/,
  /^kubectl (?:get|describe) secrets?/,
  /^npm (?:token|config get .{0,60}_auth)/,
];

/** True for a command line (program and words joined by blanks) that prints a secret. */
export function printsSecret(line: string): boolean {
  return PRINTERS.some(shape => shape.test(line));
}
