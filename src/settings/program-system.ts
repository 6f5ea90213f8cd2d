// Programs that change the machine: decoders of text, git, start-up and scheduling, protection, deletion, agents.

import { PERMISSION_FLAGS, SHORT_PERMISSION_FLAGS } from './agent-flags.ts';
import { isHiddenFile } from './hidden-file.ts';
import { type Call, type Flow, join, NOTHING, type Program, type Scene } from './judgement.ts';
import { plainName, readFile, writeFile } from './stream.ts';

/** base64 -d, xxd -r, openssl enc -d, rev, tr: text that was not readable becomes text. */
export const decoder: Program = (call, scene) => {
  const line = call.words.join(' ').slice(0, 400);
  const named = call.words.filter(word => !word.startsWith('-') && !(call.name === 'openssl'));
  let flow = join(call.input, call.given);
  if (call.name !== 'tr') for (const word of named) flow = join(flow, readFile(word, scene));
  if (!decodes(call.name, line)) return flow;
  const text = call.input.text === undefined ? undefined : decodedText(call.name, call.input.text);
  const decoded: Flow = {
    remote: flow.remote,
    secret: flow.secret,
    decoded: true,
    content: flow.content,
    ...(text === undefined ? {} : { text }),
  };
  const out = call.words.findIndex(word => /^(?:-o|-out|--output)$/.test(word));
  if (out >= 0) writeFile(call.words[out + 1] ?? '', decoded, scene);
  if (call.name === 'certutil') for (const word of named.slice(-1)) writeFile(word, decoded, scene);
  return decoded;
};

function decodes(name: string, line: string): boolean {
  if (/^(?:base64|base32|basenc|gbase64|b64)$/.test(name))
    return /(?:^|\s)(?:-[a-zA-Z]*[dD]|--decode|-di)\b/.test(line);
  if (name === 'xxd') return /(?:^|\s)-[a-z]*r/.test(line);
  if (name === 'openssl')
    return /\b(?:enc|base64|smime|rsautl|pkeyutl|aes-\S{3,12})\b[^|]{0,200}(?:^|\s)-(?:d|decrypt|A)\b/.test(line);
  if (name === 'gpg') return /(?:^|\s)(?:-d|--decrypt)\b/.test(line);
  if (name === 'tr')
    return (
      /[A-Za-z]-[A-Za-z]\S{0,12}\s+\S{0,12}[A-Za-z]-[A-Za-z]/.test(line) &&
      !/A-Z\S?\s+\S?a-z|a-z\S?\s+\S?A-Z/.test(line) &&
      !/:(?:upper|lower):/.test(line)
    );
  return /^(?:rev|uudecode|certutil)$/.test(name);
}

function decodedText(name: string, text: string): string | undefined {
  if (name === 'rev') return [...text.slice(0, 4000)].reverse().join('');
  if (!/^(?:base64|gbase64|b64|openssl)$/.test(name) || text.length > 40_000) return undefined;
  try {
    return atob(text.replace(/\s/g, ''));
  } catch {
    return undefined;
  }
}

export const agent: Program = (call, scene) => {
  const short = SHORT_PERMISSION_FLAGS[call.name];
  for (const [i, word] of call.words.entries()) {
    const pair = `${word} ${call.words[i + 1] ?? ''}`;
    if (PERMISSION_FLAGS.test(word) || PERMISSION_FLAGS.test(pair) || short?.has(word) === true)
      scene.deeds.add('skips-permissions');
  }
  return join(call.input, { ...NOTHING, content: true });
};

export const git: Program = (call, scene) => {
  const line = call.words.join(' ').slice(0, 2000);
  if (/\bconfig\b/.test(line)) {
    // hooksPath to a folder of the repository is what hook managers set up; elsewhere and other keys run code.
    if (
      /core\.(?:fsmonitor|sshCommand|pager|editor|gitProxy)\s+(?!true|false|cat\b|less\b)\S|credential\.helper\s+\S*[!/]|alias\.\S+\s+\S*!|filter\.\S+\.(?:clean|smudge|process)\s+(?!git-lfs|"?git lfs)|diff\.external|url\.\S+\.insteadOf/i.test(
        line,
      )
    ) {
      scene.deeds.add('persists');
    }
    if (
      /core\.hooksPath\s+(?:\/dev\/null|\/tmp|~|"")|http\.\S{0,60}sslVerify\s+(?:false|0)|commit\.gpgsign\s+false/i.test(
        line,
      )
    )
      scene.deeds.add('disables-protection');
  }
  if (/\b(?:clone|pull|fetch)\b/.test(line)) {
    const urls = line.match(/\b(?:https?|ssh|git):\/\/\S{1,300}|\bgit@\S{1,200}/g) ?? [];
    if (/\bclone\b/.test(line)) {
      scene.unpacked = true;
      for (const url of urls) scene.fetched.add(url);
    }
    if (urls.length > 0) scene.deeds.add('contacts-host');
  }
  if (/\bpush\b/.test(line) && /\b(?:https?|ssh|git):\/\/|\bgit@/.test(line)) {
    scene.deeds.add('sends-data');
    scene.sent.add(/(?:\b(?:https?|ssh|git):\/\/|\bgit@)\S{1,300}/.exec(line)![0]);
  }
  if (/\bpush\b/.test(line) && /(?:^|\s)(?:--force(?!-with-lease)|-f)(?:\s|$)/.test(line)) scene.deeds.add('destroys');
  return join(call.input, { ...NOTHING, content: true });
};

const PROTECTION: Readonly<Record<string, RegExp>> = {
  setenforce: /^0|permissive/i,
  ufw: /disable/,
  iptables: /-F\b|-P (?:INPUT|OUTPUT|FORWARD) ACCEPT/,
  spctl: /(?:master|global)-disable/,
  csrutil: /disable/,
  xattr: /quarantine|^-cr?\b/,
  'set-mppreference': /disable/i,
  'add-mppreference': /exclusion/i,
  'set-executionpolicy': /unrestricted|bypass/i,
  netsh: /firewall.{0,40}off/i,
  auditctl: /-e 0|-D/,
  chmod: /(?:^|\s)(?:-R |--recursive )?(?:a\+s|[ug]\+s|4[0-7]{3})\b|(?:-R|--recursive)\s+0?777\s+(?:~|\/|\$HOME)/,
  history: /-c/,
  unset: /HISTFILE/,
  npm: /config set (?:strict-ssl false|ignore-scripts false)/,
};

/** `chmod +x` on a download that was put where nobody looks: its start is only a matter of time. */
function armsDownload(call: Call, scene: Scene): boolean {
  if (call.name !== 'chmod' || !/^(?:[ugoa]*\+[rwst]*x|[0-7]{0,2}[1357]\d\d)/.test(call.words[0] ?? '')) return false;
  return call.words.slice(1).some(word => isHiddenFile(word) && scene.saved.get(plainName(word))?.remote === true);
}

export const protection: Program = (call, scene) => {
  const line = call.words.join(' ').slice(0, 400);
  if (PROTECTION[call.name]?.test(line)) scene.deeds.add('disables-protection');
  if (armsDownload(call, scene)) scene.deeds.add('fetches-and-runs');
  return call.input;
};

export function isProtection(call: Call): boolean {
  if (call.name === 'chmod') return true;
  return Object.hasOwn(PROTECTION, call.name) && PROTECTION[call.name]!.test(call.words.join(' ').slice(0, 400));
}

const HOME_OR_ROOT =
  /^["']?(?:\/|~|\$\{?HOME\}?|%USERPROFILE%|\.\.)(?:\/?\*?["']?$|\/\.(?:ssh|aws|config|git)\b)|^\.git\/?$/;

/** crontab, launchctl, rm -rf ~, dd: start-up, scheduling and deletion. */
export const keeper: Program = (call, scene) => {
  const { name, words } = call;
  const line = words.join(' ').slice(0, 400);
  if (destroys(name, words, line, call, scene)) scene.deeds.add('destroys');
  if (name === 'crontab' && !/^-[lr]\b/.test(line)) scene.deeds.add('persists');
  if (/^(?:launchctl|systemctl)$/.test(name) && /^(?:load|bootstrap|enable|--user enable)/.test(line))
    scene.deeds.add('persists');
  if (name === 'schtasks' && /\/create/i.test(line)) scene.deeds.add('persists');
  if (name === 'reg' && /^add\b.{0,200}\\Run\b/i.test(line)) scene.deeds.add('persists');
  if (name === 'at' || name === 'new-service' || name === 'register-scheduledtask') scene.deeds.add('persists');
  return call.input;
};

function destroys(name: string, words: readonly string[], line: string, call: Call, scene: Scene): boolean {
  if (name === 'rm' || name === 'remove-item') {
    const recursive = words.some(word => /^-[a-zA-Z]*[rR]|^--recursive|^-recurse/i.test(word));
    return recursive && words.some(word => HOME_OR_ROOT.test(word));
  }
  if (name === 'dd') {
    const input = /\bif=(\S+)/.exec(line);
    if (input) readFile(input[1]!, scene);
    return /\bof=\/dev\/(?:sd|nvme|disk|hd)/.test(line);
  }
  if (name === 'shred') return /(?:~|\/home|\$HOME)/.test(line);
  return /^(?:mkfs(?:\.\w+)?|wipefs)$/.test(name) && call.words.length > 0;
}

export const KEEPERS = new Set([
  'crontab',
  'launchctl',
  'systemctl',
  'schtasks',
  'reg',
  'at',
  'new-service',
  'register-scheduledtask',
  'rm',
  'remove-item',
  'dd',
  'shred',
  'mkfs',
  'mkfs.ext4',
  'wipefs',
]); // prettier-ignore
export const DECODERS = new Set([
  'base64',
  'base32',
  'basenc',
  'gbase64',
  'b64',
  'xxd',
  'openssl',
  'gpg',
  'tr',
  'rev',
  'uudecode',
]);
