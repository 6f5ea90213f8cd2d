// Takes secrets out of commands and addresses before they are shown or written to a lock file. By shape: what follows the
// name of a secret, what looks like the token of a known vendor, and the user part of an address.

const HIDDEN = '***';

const TOKENS =
  /\b(?:sk-[\w-]{12,200}|gh[pousr]_\w{16,200}|github_pat_\w{16,200}|xox[abprs]-[\w-]{10,200}|AKIA[A-Z0-9]{12,40}|AIza[\w-]{20,60}|glpat-[\w-]{12,100}|npm_\w{20,80}|hf_\w{16,80}|eyJ[\w-]{10,2000}\.[\w-]{10,2000}(?:\.[\w-]{0,2000})?)/g;
const NAMED =
  /((?:^|[\s"'?&;{,-])[\w-]{0,60}?(?:api[_-]?key|access[_-]?key|secret|token|passw(?:or)?d|passphrase|credential|authorization)[\w-]{0,20}["']?\s{0,3}(?:[=:]\s{0,3}|\s)["']?(?:(?:bearer|basic|token)\s{1,3})?)([^\s"'&;,}]{4,2000})/gi;
const BEARER = /\b((?:bearer|basic)\s{1,3})([\w.~+/=-]{8,2000})/gi;
const USER = /(\/\/)[^/\s@:"']{1,200}:[^/\s@"']{1,500}(@)/g;

/** The text with secrets replaced by `***`. References such as `$TOKEN` and `${env:TOKEN}` are no secrets and stay. */
export function mask(text: string): string {
  return text
    .replace(USER, `$1${HIDDEN}$2`)
    .replace(NAMED, (all, lead: string, value: string) => (isReference(value) ? all : `${lead}${HIDDEN}`))
    .replace(BEARER, (all, lead: string, value: string) => (isReference(value) ? all : `${lead}${HIDDEN}`))
    .replace(TOKENS, HIDDEN);
}

/** A variable, a placeholder, an option, or a secret that is masked already. */
function isReference(value: string): boolean {
  return /^(?:\$|%|\{|<|-|\*{3})/.test(value) || /^(?:true|false|null|none|bearer|basic)$/i.test(value);
}
