// Compares hosts as hosts. `evil.example/github.com`, `github.com.evil.example` and `github.com@evil.example` all hold
// the text of a good name, so nothing here searches in strings.

/** Host of a URL in lower case without port, or undefined when it cannot be told (a variable, not a URL). */
export function hostOf(url: string): string | undefined {
  const spelled = url.trim();
  const scp = /^[a-z][a-z0-9._-]{0,60}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}):/i.exec(spelled);
  if (scp) return scp[1]!.toLowerCase();
  // `npm:vite@7.1.12` has a scheme but no host.
  if (!/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(spelled)) return undefined;
  if (/[$<{%]/.test(/^[^/]*\/\/([^/?#]*)/.exec(spelled)?.[1] ?? '')) return undefined;
  try {
    // Only http gets the URL parser's host rules (numeric addresses, IDN); the authority reads the same for the others.
    const parsed = new URL(spelled.replace(/^[a-z][a-z0-9+.-]{0,20}:\/*/i, 'http://'));
    return (
      parsed.hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase() || undefined
    );
  } catch {
    return undefined;
  }
}

/** True when `host` is `domain` or below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** This machine: loopback names and addresses, and the names containers give their host. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === 'host.docker.internal' ||
    host === '0.0.0.0' ||
    host === '::1' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

/** A numeric address instead of a name. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9a-f:.]+$/.test(host));
}

/** An address or name of a private network: not this machine, but not the open internet either. */
export function isPrivate(host: string): boolean {
  return (
    /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host) || /\.(?:local|internal|lan|test|invalid)$/.test(host)
  );
}

/** URLs in a text, as written, without the punctuation behind them. */
export function urlsIn(text: string): readonly string[] {
  return (
    text.match(/\b(?:https?|ftp|wss?|git\+https?|git\+ssh|ssh|git|tcp):\/\/[^\s"'`<>|;)\]},\\]{1,400}/gi) ?? []
  ).map(url => url.replace(/[.,:!?]+$/, ''));
}
