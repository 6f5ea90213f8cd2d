// A connection through the proxy that the user's environment names, as other programs understand it. Node 20 has no such thing.
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';

/** Undefined when no proxy is to be used. @throws Error when the proxy refuses. */
export function tunnelFor(url: URL, time: number, env: NodeJS.ProcessEnv = process.env): Promise<Socket | undefined> {
  const proxy = proxyFor(url, env);
  if (!proxy) return Promise.resolve(undefined);
  const to = `${url.hostname}:${url.port || '443'}`;
  return new Promise((done, fail) => {
    const credentials =
      proxy.username === ''
        ? undefined
        : Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`).toString('base64');
    const asked = request({
      host: proxy.hostname,
      port: proxy.port || 80,
      method: 'CONNECT',
      path: to,
      agent: false,
      timeout: time,
      headers: { host: to, ...(credentials && { 'proxy-authorization': `Basic ${credentials}` }) },
    });
    asked.on('connect', (answer, socket) => {
      if (answer.statusCode === 200) done(connect({ socket, servername: url.hostname }));
      else fail(Object.assign(new Error('proxy'), { code: 'EPROXY' }));
    });
    asked.on('timeout', () => asked.destroy(new Error('silent')));
    asked.on('error', fail);
    asked.end();
  });
}

/** Only for https, and only proxies that are reached over http: the usual kind. */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | undefined {
  const named = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY;
  if (url.protocol !== 'https:' || !named || !URL.canParse(named)) return undefined;
  const not = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter(Boolean);
  const host = url.hostname.toLowerCase();
  const spared = not.some(name => {
    const bare = name
      .toLowerCase()
      .replace(/^\*?\./, '')
      .replace(/:\d+$/, '');
    return name === '*' || host === bare || host.endsWith(`.${bare}`);
  });
  const proxy = new URL(named);
  return spared || proxy.protocol !== 'http:' ? undefined : proxy;
}
