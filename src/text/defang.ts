// Takes the teeth out of a quote before it is printed: links that nobody clicks and no agent fetches, and no words that
// a CI runner would take for a command of its own. GitHub's runner obeys `::name::` after leading blanks and `##[name]`
// anywhere in a line (actions/runner, ActionCommand.cs, seen 2026-11-22); Azure and TeamCity have `##vso[`, `##teamcity[`.
import type { Quoted } from '../model/finding.ts';

const WEB = /(h)tt(?=ps?:\/\/)/gi;
const OTHER_LINK = /(?<!hxxps?):\/\//gi;
const HOST = /(?<=:\/\/|\[:\]\/\/)[^\s/"'<>`]+/g;
const WWW = /\bwww\.(?=\S)/gi;
const ADDRESS = /(?<![\w.[])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\w[]|\.\d)/g;
const COMMAND = /(?<![^\s"'`([{|])::(?=[a-z])|(?<!#)#{2,}(?=(?:vso|teamcity)?\[)/gi;

/** `hxxps://host[.]example`, `ftp[:]//host[.]example`, `www[.]host`, `192[.]0[.]2[.]1`, `[::]error`, `[##][error]`. Idempotent. */
export function defang(text: Quoted): Quoted {
  return text
    .replace(WEB, '$1xx')
    .replace(OTHER_LINK, '[:]//')
    .replace(HOST, dots)
    .replace(WWW, found => `${found.slice(0, 3)}[.]`)
    .replace(ADDRESS, dots)
    .replace(COMMAND, '[$&]') as Quoted;
}

function dots(text: string): string {
  return text.replace(/\.|\[\.\]/g, '[.]');
}
