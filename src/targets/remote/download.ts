// One file by its https address, as a stream. Nothing about the user is sent; a redirect may change the path and the host, but
// neither the protocol nor from the open network into a private one.
import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import type { Errand } from '../errand.ts';
import { isLoopback } from './git-address.ts';
import { tunnelFor } from './tunnel.ts';

export interface DownloadLimits {
  readonly bytes: number;
  /** Milliseconds for all of it, and without a single byte. */
  readonly time: number;
  readonly silence: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = { bytes: 2 * 1024 * 1024 * 1024, time: 600_000, silence: 30_000 };

export interface Download {
  readonly stream: AsyncIterable<Uint8Array>;
  /** Why it ended early, in our words, once the stream ended. */
  problem(): string | undefined;
}

/** `wrong`: what was typed names nothing that can be had; the message then completes "x: ...". */
export interface NoDownload {
  readonly message: string;
  readonly wrong: boolean;
}

const MOST_REDIRECTS = 5;

/** Why an address is not fetched, or undefined. */
export function refusedAddress(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'credentials do not belong into an address';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'only https addresses are fetched';
  return isLoopback(url.hostname) ? undefined : 'over plain http anybody on the way could change it: write https';
}

/** Never throws for what a server does. */
export async function download(
  typed: string,
  errand: Errand,
  limits = DOWNLOAD_LIMITS,
): Promise<Download | NoDownload> {
  let url = new URL(typed);
  const [protocol, host] = [url.protocol, url.hostname];
  const refused = refusedAddress(url);
  if (refused !== undefined) return { message: refused, wrong: true };
  const started = Date.now();
  for (let i = 0; i <= MOST_REDIRECTS; i++) {
    const elsewhere = url.hostname !== host;
    let answer: IncomingMessage;
    try {
      answer = await ask(url, elsewhere, errand, limits);
    } catch (error) {
      const notice = errand.halt();
      if (notice) return { message: notice.message, wrong: false };
      return { message: `It was not fetched: ${wordsFor(error)}`, wrong: false };
    }
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url) : undefined;
      if (next === undefined || next.protocol !== protocol || refusedAddress(next) !== undefined) {
        return {
          message: 'It was not fetched: it leads to a protocol or an address that is not allowed.',
          wrong: false,
        };
      }
      url = next;
      continue;
    }
    if (statusCode === 200) return body(answer, started, errand, limits);
    answer.destroy();
    const missing = statusCode === 404 || statusCode === 410;
    if (missing) return { message: 'there is no such file', wrong: true };
    return { message: `It was not fetched: its host answered with ${statusCode}.`, wrong: false };
  }
  return { message: 'It was not fetched: it leads from one address to the next without end.', wrong: false };
}

async function ask(url: URL, elsewhere: boolean, errand: Errand, limits: DownloadLimits): Promise<IncomingMessage> {
  if (elsewhere && isPrivate(url.hostname.replace(/^\[|\]$/g, ''))) throw new Error('private');
  const tunnel = await tunnelFor(url, limits.silence);
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? request : plainRequest;
    const asked = send(
      url,
      {
        headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'unjack' },
        ...(tunnel ? { createConnection: () => tunnel, agent: false } : { agent: false }),
        ...(elsewhere && !tunnel ? { lookup: openOnly } : {}),
      },
      answer => {
        clearInterval(timer);
        done(answer);
      },
    );
    const started = Date.now();
    const timer = setInterval(() => {
      if (errand.halt()) asked.destroy(new Error('halted'));
      else if (Date.now() - started > limits.silence) asked.destroy(new Error('silent'));
    }, 100);
    errand.later(() => asked.destroy());
    asked.on('error', error => {
      clearInterval(timer);
      fail(error);
    });
    asked.end();
  });
}

function body(answer: IncomingMessage, started: number, errand: Errand, limits: DownloadLimits): Download {
  let problem: string | undefined;
  const end = (why: string) => {
    problem ??= why;
    answer.destroy();
  };
  return {
    problem: () => problem,
    stream: (async function* () {
      let bytes = 0;
      let last = Date.now();
      const timer = setInterval(() => {
        const notice = errand.halt();
        if (notice) end(notice.message);
        else if (Date.now() - started > limits.time) end('It came too slowly: the rest was not fetched.');
        else if (Date.now() - last > limits.silence) end('Its host fell silent: the rest was not fetched.');
      }, 100);
      try {
        for await (const piece of answer) {
          bytes += (piece as Uint8Array).length;
          last = Date.now();
          if (bytes > limits.bytes) {
            end(`It is larger than ${Math.round(limits.bytes / 1024 / 1024)} MB: the rest was not fetched.`);
            return;
          }
          yield piece as Uint8Array;
          last = Date.now();
        }
      } catch {
        problem ??= 'The connection broke: the rest was not fetched.';
      } finally {
        clearInterval(timer);
      }
    })(),
  };
}

/** Addresses of this machine and of private networks: RFC 1918, 3927, 4193, 6598 and loopback (seen 2026-11-22). */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  if (plain === 'localhost') return true;
  if (isIP(plain) === 4)
    return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      plain,
    );
  return isIP(plain) === 6 && /^(?:::1?$|f[cd]|fe[89ab])/i.test(plain);
}

const openOnly: typeof lookup = ((
  host: string,
  options: object,
  done: (error: Error | null, ...rest: unknown[]) => void,
) => {
  lookup(host, options, (error, address, family) => {
    const all = Array.isArray(address) ? (address as { address: string }[]).map(one => one.address) : [String(address)];
    if (!error && all.some(isPrivate)) done(new Error('private'));
    else done(error, address, family);
  });
}) as typeof lookup;

function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  if (message === 'private') return 'it leads into a private network.';
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code)) return 'its host is not known here: are you online?';
  if (/CERT|SSL|TLS|ISSUER/.test(code)) return 'its certificate is not trusted here.';
  return message === 'silent' || code.startsWith('E')
    ? 'its host does not answer: are you online?'
    : 'its host does not speak https.';
}
