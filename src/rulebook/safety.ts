// Refuses patterns that can backtrack for long: the text they run on is written by whoever attacks us.

/**
 * Says why a regular expression is refused, or nothing. Refused are unbounded gaps (`.*` and the like), more than three
 * unbounded repetitions, and a repetition inside a repetition.
 */
export function refusal(source: string): string | undefined {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    return `is not a regular expression: ${(error as Error).message}`;
  }
  const plain = source.replace(/\\[\s\S]/g, '~').replace(/\[\^?\]?[^\]]*\]/g, '~');
  if (/\.[*+]|\.\{\d+,\}/.test(plain)) return 'has an unbounded gap; write .{0,N}';
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > 3) return 'has more than three unbounded repetitions; bound them';
  if (/\([^()]*([*+]|\{\d+,\d*\})[^()]*\)([*+]|\{\d+,\})/.test(plain)) return 'has a repetition inside a repetition';
  return undefined;
}
