// What --profile prints: where the time went, by stage, rule and file.
import { STAGES } from '../model/watch.ts';
import { count, digits, duration } from '../report/words.ts';
import { quotePath } from '../text/quote-path.ts';
import type { Profile } from './stopwatch.ts';

const TOP_RULES = 10;

export function profileTable({ stages, rules, read, passed, slowest }: Profile): string {
  const total = [...stages.values()].reduce((sum, time) => sum + time, 0);
  const row = (name: string, time: number, rest = '') =>
    `  ${name.padEnd(28)} ${duration(time).padStart(10)} ${percent(time, total).padStart(5)}${rest}`;
  const top = [...rules].sort(([, a], [, b]) => b - a).slice(0, TOP_RULES);
  return [
    `Time: ${duration(total)} on one thread, of ${count(read.files, 'file')} with ${megabytes(read.bytes)}`,
    ...STAGES.filter(stage => stages.has(stage)).map(stage => row(stage, stages.get(stage)!)),
    `Examined: ${count(passed.files, 'file')} (${percent(passed.files, read.files)}) with ${megabytes(passed.bytes)} ` +
      `(${percent(passed.bytes, read.bytes)}); in the others no rule can match`,
    ...(top.length > 0 ? ['Rules'] : []),
    ...top.map(([id, time]) => row(id, time)),
    ...(slowest.length > 0 ? ['Slowest files'] : []),
    ...slowest.map(one => row(megabytes(one.bytes), one.milliseconds, `  ${quotePath(one.path)}`)),
    '',
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((part * 100) / whole)} %`;
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${digits(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
