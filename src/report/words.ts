// Small grammar for the human formats.

/** `1 file`, `2 files`, `2 entries`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${digits(n)} ${n === 1 ? one : many}`;
}

/** 1,234,567: the same in every locale, so that a report is the same on every machine. */
export function digits(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function join(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/** The first `most` words, then `and 4 more`. */
export function some(words: readonly string[], most = 3): string {
  if (words.length <= most + 1) return join(words);
  return `${words.slice(0, most).join(', ')} and ${digits(words.length - most)} more`;
}

/** `0.08 s`, `12 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
