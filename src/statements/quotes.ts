// Which stretches of a statement stand in quotation marks. What is quoted is mentioned rather than said; a command in
// back-ticks is still an order, so inline code counts only when it reads as a phrase.
import type { Stretch } from './split.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
  "'": "'",
  '`': '`',
};

/** Longest quotation looked at, in UTF-16 code units. */
const LONGEST = 600;

const COMMAND =
  /^(?:\$ )?(?:[a-z][\w.-]* -|\.{0,2}\/|~\/|[\w.-]+\/|(?:npm|npx|pnpm|yarn|bunx?|deno|node|git|gh|curl|wget|sh|bash|zsh|sudo|pip|python3?|uvx?|cargo|go|make|docker|kubectl|rm|cp|mv|cat|echo|chmod|export|source|eval|base64|nc|ssh|scp|rsync|powershell|iwr|iex|tar|find|grep|claude|codex|gemini|cursor|terraform|tofu|aws|gcloud|az|helm|psql|mysql|dropdb|createdb|redis-cli|mongosh?|systemctl|printenv|env|pulumi|heroku|vercel|flyctl|gsutil|tmutil|launchctl|crontab|mkfs|dd|chown|wrangler|supabase|firebase)\b)|[|$={}<>\\]|--|&&|:\/\//;

/** Quoted stretches between two offsets, in order and apart from each other. */
export function quotations(text: string, start: number, end: number): readonly Stretch[] {
  const out: Stretch[] = [];
  for (let at = start; at < end; at++) {
    const closers = PAIRS[text[at]!];
    if (closers === undefined || !opens(text, start, at)) continue;
    const most = Math.min(text.length, at + LONGEST);
    const close = closing(text, at, Math.min(end, most), closers);
    // Escaped or doubled: the quotation starts behind the second mark.
    if (close === at + 1 || (close === at + 2 && text[at + 1] === '\\')) continue;
    if (close < 0) {
      // A sentence that ends inside its quotation: "Ignore all of it. Then ..."
      if (at - start > 3 || text[at] === "'" || text[at] === '`' || closing(text, end, most, closers) < 0) continue;
      out.push({ start: at + 1, end });
      break;
    }
    if (text[at] !== '`' || isPhrase(text.slice(at + 1, close))) out.push({ start: at + 1, end: close });
    at = close;
  }
  return out;
}

function opens(text: string, start: number, at: number): boolean {
  if (text[at] !== '"' && text[at] !== "'" && text[at] !== '‘') return true;
  return at === start || /[\s([{:=>|,/—–*_\\"-]/.test(text[at - 1]!);
}

function closing(text: string, at: number, most: number, closers: string): number {
  for (let i = at + 1; i < most; i++) {
    if (!closers.includes(text[i]!)) continue;
    if (text[i] !== "'" && text[i] !== '’') return i;
    if (i + 1 >= most || !/[\p{L}\p{N}]/u.test(text[i + 1]!)) return i;
  }
  return -1;
}

function isPhrase(code: string): boolean {
  return !COMMAND.test(code) && /\s/.test(code.trim());
}
