// Words that nobody has an honest reason to break up with unseen characters: what orders to agents and commands are made
// of. Used only where a word is already known to be split or disguised.
const RISK_WORDS: ReadonlySet<string> = new Set(
  (
    'admin administrator agent api approve assistant auth authorization backdoor base64 bash bypass chmod confirm ' +
    'credential credentials curl database delete deny deploy developer disable disregard download drop env eval exec ' +
    'execute exfiltrate export fetch forget git hidden hide ignore import install instruction instructions key keys ' +
    'login override passwd password passwords payload payment permission permissions prior previous private prompt ' +
    'prompts push read remove require restart reveal root rule rules run script secret secrets send server shell silent ' +
    'silently ssh sudo system tell token tokens trust unsafe upload user verify wallet wget write all'
  ).split(' '),
);

/** True for a word (lower case) of the list. */
export function isRiskWord(word: string): boolean {
  return RISK_WORDS.has(word);
}

/** The word around [start, end), unseen characters in it left out, lower case. At most 40 UTF-16 units on either side. */
export function wordAround(text: string, start: number, end: number, unseen: RegExp): string {
  const before = text.slice(Math.max(0, start - 40), start).replace(unseen, '');
  const after = text.slice(end, end + 40).replace(unseen, '');
  return (
    (/[\p{L}\p{N}]{0,40}$/u.exec(before)?.[0] ?? '') + (/^[\p{L}\p{N}]{0,40}/u.exec(after)?.[0] ?? '')
  ).toLowerCase();
}
