// Untrusted text for people: quoted, without teeth, and with the few characters spelled that a quote leaves in place
// because scripts need them. Spells line ends too, so that a text which missed its quote still cannot start a line.
import type { Quoted } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { cutMiddle } from '../text/cut.ts';
import { defang } from '../text/defang.ts';
import { later } from '../text/later.ts';
import { quote } from '../text/quote.ts';
import { quotePath } from '../text/quote-path.ts';
import { notation } from '../text/spell.ts';
import { digits } from './words.ts';

/** Marks piled on one letter would cover the lines above and below. */
const STACK = later(() => /(\p{M}{4})(\p{M}{4,})/gu);

/** A quote ready for a person to read, cut to about `length` units of `measure`. */
export function shown(text: Quoted, length = Number.POSITIVE_INFINITY, measure?: (token: string) => number): Quoted {
  const whole = defang(text)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, character => notation(character))
    .replace(STACK(), (_, kept: string, rest: string) => `${kept}<${[...rest].length} more marks>`) as Quoted;
  return cutMiddle(whole, length, measure);
}

const UNSEEN = '(?:<U\\+[0-9A-F]+(?:\\*[0-9]+)?>)';
const MANY_UNSEEN = new RegExp(`${UNSEEN}{5,}|${UNSEEN}+ \\[\\.\\.\\. (\\d+) more \\.\\.\\.\\] ${UNSEEN}+`, 'g');

/** Many different unseen characters in a row are counted: which they are tells a person little. */
export function condensed(text: Quoted): Quoted {
  return text.replace(MANY_UNSEEN, (run, more?: string) => {
    let total = Number(more ?? 0);
    for (const [, times] of run.matchAll(/<U\+[0-9A-F]+(?:\*([0-9]+))?>/g)) total += Number(times ?? 1);
    return `<${digits(total)} unseen characters>`;
  }) as Quoted;
}

/** Our own sentence that may hold quoted facts of the tree. */
export function sentence(text: string): Quoted {
  return shown(quote(text, 1000));
}

/** A finding's message. Its facts were quoted when it was made; a second quote would spell what the first one wrote. */
export function messageOf({ message }: { readonly message: string }): Quoted {
  return shown(message as Quoted, 1000);
}

export function shownPath(path: string, length?: number): Quoted {
  return shown(quotePath(path, length));
}

/** `path:line:column`. */
export function shownPlace({ path, startLine, startColumn }: Location, length?: number): string {
  return `${shownPath(path, length)}:${startLine}:${startColumn}`;
}

/**
 * A path for tools that look the file up: as it is, but for characters that are not plainly visible, and for `##`, which
 * a CI runner may take for the start of a command. Empty paths, which formats refuse, become `stdin`.
 */
export function exactPath(path: string): Quoted {
  const spelled = quotePath(path, 4096)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, character => notation(character))
    .replace(/#(?=#)/g, notation('#'));
  return (spelled || 'stdin') as Quoted;
}

/** A line that does not begin with what CI runners take for a command. */
export function safeStart(line: string): string {
  return line.replace(/^[:#]/, character => notation(character));
}
