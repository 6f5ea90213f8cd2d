// Dates as people write them in configs and comments: YYYY-MM-DD, in UTC, the last day on which something holds.

/** Whether a text is a date that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `today`: YYYY-MM-DD. */
export function hasExpired(expires: string | undefined, today: string): boolean {
  return expires !== undefined && expires < today;
}
