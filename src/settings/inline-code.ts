// Judges code given to an interpreter on its command line (`node -e`, `python -c`, PowerShell). Decided by which shapes
// meet in one piece of code: fetching is ordinary, evaluating is ordinary, evaluating what was fetched is not.
import { hostOf, isLoopback, urlsIn } from './host.ts';
import type { Scene } from './judgement.ts';
import { secretPathIn } from './secret.ts';

const FETCHES =
  /\burlopen\b|\burlretrieve\b|\brequests\.(?:get|post|request|put)\b|\bhttpx\.|\burllib3?\b|\baiohttp\b|(?:require|import)\s{0,3}\(?\s{0,3}['"](?:node:)?(?:https?|net|tls|dgram|dns|axios|node-fetch|got|undici)['"]|\bfetch\s{0,3}\(|\bhttps?\.(?:get|request)\b|\bNet::HTTP\b|\bURI\.open\b|\bopen-uri\b|\bLWP::|\bIO::Socket\b|\bDownload(?:String|File|Data)\b|\bWebClient\b|\bInvoke-(?:WebRequest|RestMethod)\b|\b(?:iwr|irm)\b|\b(?:curl_exec|file_get_contents|fsockopen)\b|\bXMLHTTP\b|\bfrom\s{1,3}['"]https?:/i;
const EVALUATES =
  /[(,=]\s{0,3}(?:eval|exec)\s{0,3}[),;]|(?:^|[^.\w])(?:eval|exec|compile|assert)\s{0,3}\(|\b(?:execSync|execFileSync|execFile|spawn|spawnSync|fork)\b|\bchild_process\b|\bos\.(?:system|popen|exec[lv]\w{0,3})\b|\bsubprocess\b|\bnew Function\b|(?:^|[^.\w])Function\s{0,3}\(|\bvm\.run\w{0,20}|\brunInThisContext\b|\b_compile\b|\bimport\s{0,3}\(\s{0,3}['"]data:|\b(?:Invoke-Expression|iex|IEX)\b|\b(?:Start-Process|ShellExecute|WScript\.Shell)\b|\b(?:shell_exec|passthru|system|popen|proc_open)\s{0,3}\(|\bdo shell script\b|\bInvoke-Command\b|\[scriptblock\]|\bAdd-Type\b|\bload\s{0,3}\(|\binstance_eval\b|\bmarshal\.loads\b|\bpickle\.loads\b|\bmodule\._compile\b|\bReflection\.Assembly\b/i;
const DECODES =
  /\bb(?:64|32|85)decode\b|\batob\b|['"](?:base64|hex|base64url)['"]|\bFromBase64String\b|\bfromCharCode\b|\bunhexlify\b|\bfromhex\b|\bcodecs\.decode\b|\bzlib\.(?:decompress|inflate\w{0,6}|unzip\w{0,6})\b|\bbase64_decode\b|\bunpack\s{0,3}\(|\bMIME::Base64\b|\bBase64\.\w{0,8}decode\w{0,4}|\bchr\s{0,3}\(\s{0,3}\w{1,8}\s{0,3}\)\s{0,3}for\b|\bgunzipSync\b|(?:\\x[0-9a-f]{2}){8}|(?:\\u00[0-9a-f]{2}){8}/i;
const WHOLE_ENVIRONMENT =
  /JSON\.stringify\s{0,3}\(\s{0,3}process\.env\s{0,3}[),]|Object\.(?:entries|keys|values)\s{0,3}\(\s{0,3}process\.env|\.\.\.process\.env|\bdict\s{0,3}\(\s{0,3}os\.environ|\bos\.environ\s{0,3}(?:\)|$|\.items|\.copy)|\bstr\s{0,3}\(\s{0,3}os\.environ|\bENV\.to_h\b|\bGet-ChildItem\s{1,3}env:|\bgci\s{1,3}env:/i;
const SENDS =
  /\.post\s{0,3}\(|method['"]?\s{0,3}[:=]\s{0,3}['"]?(?:POST|PUT)|-Method\s{1,3}['"]?(?:POST|PUT)|\bdata\s{0,3}=|\.write\s{0,3}\(|\.send(?:all|to)?\s{0,3}\(|\bUpload(?:String|File|Data)\b|\bbody\s{0,3}[:=]|-Body\b|-InFile\b|\.lookup\s{0,3}\(|\bgethostbyname\b|\bresolve\w{0,4}\s{0,3}\(/i;
const SOCKET_SHELL =
  /\b(?:dup2|pty\.spawn|TCPSocket|TCPClient|sockaddr_in|createConnection|net\.connect|net\.Socket|socket\.socket|Net\.Sockets)\b/i;
const A_SHELL =
  /['"](?:\/bin\/|\/usr\/bin\/)?(?:ba|z|da|k)?sh['"]|['"](?:cmd|powershell|pwsh)(?:\.exe)?['"]|\/bin\/(?:ba|z|da)?sh\b|\bpty\.spawn\b/i;
/** Takes the content of files, or asks for the names of the machine and its user. */
const READS_FILES =
  /\breadFile(?:Sync)?\s{0,3}\(|\bcreateReadStream\s{0,3}\(|\breaddirSync\s{0,3}\(|\bopen\s{0,3}\([^()\n]{1,200}\)\s{0,3}\.read|\bread_(?:text|bytes)\s{0,3}\(|\bFile\.(?:read|open)\b|\bGet-Content\b|\bReadAll(?:Text|Bytes)\b|\bfile_get_contents\s{0,3}\(\s{0,3}['"$](?!https?:)|\bgetpass\.getuser\b|\bos\.userInfo\b/i;
const POSTS =
  /\.post\s{0,3}\(|method['"]?\s{0,3}[:=]\s{0,3}['"]?(?:POST|PUT)|-Method\s{1,3}['"]?(?:POST|PUT)|\bdata\s{0,3}=|\bbody\s{0,3}[:=]|-Body\b|\bUpload(?:String|File|Data)\b|\.end\s{0,3}\(\s{0,3}[A-Za-z_$]|[?&]\w{1,40}=['"`]?\s{0,3}\+|[?&]\w{1,40}=\$\{/i;
/** A home folder or the root, whole. */
const HOME =
  '(?:(?:require\\s{0,3}\\(\\s{0,3}[\'"](?:node:)?os[\'"]\\s{0,3}\\)\\.|os\\.)?homedir\\s{0,3}\\(\\s{0,3}\\)|os\\.path\\.expanduser\\s{0,3}\\(\\s{0,3}[\'"]~/?[\'"]\\s{0,3}\\)|process\\.env\\.(?:HOME|USERPROFILE)|os\\.environ\\[[\'"](?:HOME|USERPROFILE)[\'"]\\]|(?:pathlib\\.)?Path\\.home\\s{0,3}\\(\\s{0,3}\\)|Dir\\.home|ENV\\[[\'"]HOME[\'"]\\]|[\'"](?:/|~/?|/home/?|/Users/?|C:(?:\\\\\\\\|/)?)[\'"])';
const DESTROYS = new RegExp(
  `\\b(?:rmSync|rmdirSync|rm|rmdir|rimraf(?:\\.sync)?|removeSync|emptyDirSync|rmtree|rm_rf|rm_r|remove_tree|remove_entry_secure)\\s{0,3}\\(\\s{0,3}${HOME}\\s{0,3}[,)]`,
);
/** Code that finds its way to a home folder: a file such as `.npmrc` is then the one with the token. */
const AT_HOME =
  /\bhomedir\b|expanduser|process\.env\.(?:HOME|USERPROFILE)|environ(?:\.get\(|\[)['"](?:HOME|USERPROFILE)|Path\.home|Dir\.home/;
const HOME_FILE =
  /(?:['"`/]|\\\\)(\.(?:npmrc|pypirc|netrc|ssh|aws|gnupg|azure|docker|kube|config\/gh)\b[\w./\\-]{0,60})/;
const LITERAL = /'((?:[^'\\\n]|\\.){6,4000})'|"((?:[^"\\\n]|\\.){6,4000})"|`((?:[^`\\]|\\.){6,4000})`/g;
const CODE_LENGTH = 100_000;

/** Adds what a piece of code would do to the scene. */
export function judgeCode(code: string, scene: Scene): void {
  const text = code.slice(0, CODE_LENGTH);
  const urls = urlsIn(text).filter(url => !loopback(url));
  const network = FETCHES.test(text);
  const evaluates = EVALUATES.test(text);
  const secret = secretPathIn(text) ?? (AT_HOME.test(text) ? HOME_FILE.exec(text)?.[1] : undefined);
  const away = urls.length > 0 || !urlsIn(text).some(loopback);
  if (network && evaluates && away) {
    scene.deeds.add('fetches-and-runs');
    for (const url of urls.length > 0 ? urls : ['?']) scene.fetched.add(url);
  }
  if (DECODES.test(text) && evaluates) scene.deeds.add('decodes-and-runs');
  if (secret !== undefined) {
    scene.deeds.add('reads-secrets');
    scene.secrets.add(secret);
  }
  if (network && away && SENDS.test(text) && (secret !== undefined || WHOLE_ENVIRONMENT.test(text))) {
    scene.deeds.add('sends-data');
    for (const url of urls.length > 0 ? urls : ['?']) scene.sent.add(url);
    if (secret === undefined) scene.secrets.add('environment variables');
  }
  if (network && away && READS_FILES.test(text) && POSTS.test(text)) {
    scene.deeds.add('sends-data');
    for (const url of urls.length > 0 ? urls : ['?']) scene.sent.add(url);
  }
  if (DESTROYS.test(text)) scene.deeds.add('destroys');
  if (SOCKET_SHELL.test(text) && A_SHELL.test(text)) scene.deeds.add('opens-shell');
  if (network && urls.length > 0) scene.deeds.add('contacts-host');
  scene.deeds.add('runs-inline-code');
  if (evaluates && scene.depth < 4) for (const literal of literals(text)) scene.judge(literal);
}

function loopback(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && isLoopback(host);
}

/** String literals that may be command lines: `execSync("curl ... | sh")`. At most 40. */
function literals(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(LITERAL)) {
    const literal = match[1] ?? match[2] ?? match[3] ?? '';
    if (/\s/.test(literal)) found.push(literal);
    if (found.length >= 40) break;
  }
  return found;
}
