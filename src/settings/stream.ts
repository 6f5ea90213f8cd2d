// Files as streams: what comes out of a file that a command reads, and what happens to text written into one.
import { type Flow, NOTHING, type Scene } from './judgement.ts';
import { dotenvIn, secretPathIn } from './secret.ts';

/** Start-up files, schedulers and key lists: text written there runs or lets someone in later. */
const START_FILES =
  /(?:^|[/\\~}])\.(?:bashrc|zshrc|profile|bash_profile|zprofile|zshenv|bash_login|kshrc|xinitrc|xprofile)$|config\.fish$|\/etc\/(?:cron|profile|rc\.local|ld\.so\.preload|systemd|sudoers|hosts)|LaunchAgents|LaunchDaemons|authorized_keys|\.config\/(?:autostart|systemd)|\.ssh\/(?:config|rc)$|sitecustomize\.py$|\$PROFILE$/i;
const AGENT_FILES =
  /(?:^|[/\\])(?:\.claude[/\\](?:settings(?:\.local)?\.json|hooks[/\\]|agents[/\\]|commands[/\\]|skills[/\\])|\.claude\.json|\.mcp\.json|\.cursor[/\\](?:mcp|hooks)\.json|\.cursorrules|\.vscode[/\\](?:settings|tasks|mcp)\.json|\.codex[/\\]config\.toml|\.gemini[/\\]settings\.json|\.windsurfrules|(?:CLAUDE|AGENTS|GEMINI)\.md|copilot-instructions\.md|\.git[/\\]hooks[/\\]|\.gitconfig)/i;

/** What a file's content is when it is read. Notes secrets. */
export function readFile(word: string, scene: Scene): Flow {
  const path = word.replace(/^@/, '');
  if (path === '-' || path === '') return NOTHING;
  const saved = scene.saved.get(plainName(path));
  if (saved) return saved;
  const secret = secretPathIn(path) ?? dotenvIn(path);
  if (secret === undefined) return { ...NOTHING, content: true };
  scene.deeds.add('reads-secrets');
  scene.secrets.add(path.length > 80 ? secret : path);
  return { ...NOTHING, secret: true, content: true };
}

/** Text goes into a file. */
export function writeFile(word: string, flow: Flow, scene: Scene): void {
  if (/^\/dev\/(?:tcp|udp)\//.test(word)) {
    scene.deeds.add(flow.content || flow.secret ? 'sends-data' : 'contacts-host');
    scene.sent.add(word.slice(9));
    return;
  }
  if (word.startsWith('/dev/')) return;
  if (START_FILES.test(word)) scene.deeds.add('persists');
  if (AGENT_FILES.test(word)) scene.deeds.add('changes-agent-config');
  if (scene.saved.size < 200) scene.saved.set(plainName(word), flow);
}

export function plainName(path: string): string {
  return path.replace(/^\.\//, '').replace(/^['"]|['"]$/g, '');
}
