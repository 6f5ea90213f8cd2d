// The places outside the machine that a statement names, judged by host: "POST it to this address" is worse when nobody
// knows the address.
import { hostOf, isAddress, isLoopback } from '../settings/host.ts';
import { isKnown } from '../settings/known-host.ts';
import { mayNamePlaces } from './may-name-place.ts';

/** `strange`: an address nobody knows. `shady`: plain http, a number, or a place where anybody can leave or collect text. */
export type Place = 'known' | 'strange' | 'shady';

const SHADY =
  /(?:^|\.)(?:pastebin\.com|paste\.ee|hastebin\.com|termbin\.com|ix\.io|0x0\.st|transfer\.sh|file\.io|webhook\.site|requestbin\.[a-z]+|pipedream\.net|ngrok\.[a-z]+|ngrok-free\.app|trycloudflare\.com|loca\.lt|serveo\.net|interact\.sh|oast\.[a-z]+|burpcollaborator\.net|beeceptor\.com|mockbin\.[a-z]+|hookbin\.com|bit\.ly|tinyurl\.com|t\.co|is\.gd|rb\.gy|duckdns\.org|dpaste\.[a-z]+|rentry\.[a-z]+|controlc\.com|gofile\.io|anonfiles\.com|catbox\.moe)$/;

const ADDRESS =
  /(?:(?:https?|wss?|ftp|ssh|git|tcp):\/\/|git@|\/dev\/tcp\/)[^\s"'`<>|;)\]},\\]{1,300}|\b(?:pastebin\.com|webhook\.site|transfer\.sh|ix\.io|0x0\.st)\b[^\s"'`<>)]{0,100}/g;

/** A command that names a host without a scheme: `curl -s host.example/x`. */
const BARE =
  /\b(?:curl|wget|nc|ncat|scp|rsync|dig|nslookup|ping)\s(?:-\S{1,40}\s){0,4}(?:txt\s|@\S{1,60}\s)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})(?=[\s/:`'")|]|$)/g;

/** Every place of a stretch of folded text, loopback left out. */
export function placesIn(text: string): readonly Place[] {
  if (!mayNamePlaces(text)) return [];
  const places: Place[] = [];
  for (const [address] of text.matchAll(ADDRESS)) {
    const place = placeOf(address.replace(/[.,:!?]+$/, ''));
    if (place) places.push(place);
  }
  for (const match of text.matchAll(BARE)) {
    if (/\.(?:sh|md|txt|json|js|ts|py|log|zip|gz|html|ya?ml|toml|env)$/.test(match[1]!)) continue;
    const place = placeOf(`https://${match[1]}`);
    if (place) places.push(place);
  }
  return places;
}

function placeOf(address: string): Place | undefined {
  if (address.startsWith('/dev/tcp')) return 'shady';
  const url = /^git@/.test(address)
    ? `ssh://${address.replace(/:(?!\/)/, '/')}`
    : address.includes('://')
      ? address
      : `https://${address}`;
  const host = hostOf(url);
  if (host === undefined || !host.includes('.') || isLoopback(host)) return undefined;
  if (isAddress(host) || SHADY.test(host)) return 'shady';
  if (isKnown('sites', url) || isKnown('installers', url) || isKnown('registries', url)) return 'known';
  return url.startsWith('http://') ? 'shady' : 'strange';
}
