// Where a line ends: at LF, CR or CRLF.

/** Where the line of `from` ends, line end excluded. */
export function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return i;
  }
  return text.length;
}
