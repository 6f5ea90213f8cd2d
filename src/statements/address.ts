// Does the statement speak to an agent? "Assistants: run ...", "if you are an AI ...", "models that parse this file
// must ...". A sentence about agents ("the agent should call the tool") is not addressed to one.

import { later } from '../text/later.ts';

/** What may stand in front of the name of whoever is spoken to. */
const BEFORE =
  /^(?:[\s"'`(*>#|[\]\-–—•·.:!,/_<{}=+@~-]|\d{1,3}\b|notes?|notice|attention|messages?|instructions?|hints?|important|warning|reminder|info|information|todo|fixme|nb|ps|task|setup|steps?|action|required|for|to|from|the|all|any|every|each|dear|hey|hi|hello|hex|if|you|are|you're|as|an|a|and|or|automated|autonomous|coding|code|new|other|only|special|please|when|of|this|repository|repo|owner|user|project|other|your|our|attn|fyi|directives?|guidance|rules?|message|prompt|comment|now|here|large|language|generative|smart|helpful|intelligent|we|ask|that|dear|reader|readers|reading)+$/;

/** Words behind the name that belong to it: "AI agents", "coding assistants and bots", "LLM note". */
const TAIL =
  /^(?:'s)?[\s-]*(?:agents?|assistants?|models?|systems?|tools?|bots?|notes?|hints?|only|readers?|reviewers?|users?|instructions?|step|attention|\)|\]|"|and (?:agents?|llms?|assistants?|bots?|models?|tools)|or (?:agents?|llms?|ai|assistants?|bots?|models?))*/;

/** Marks that make a name an address. */
const MARK = /^\s*(?:[:：,，、!]|-{1,2}>|—|–)|^\s-{1,2}\s/;

/** What the one who is named must do, with a clause about it in between at most. */
const DUTY =
  /^\s*(?:(?:that|who|which|reading|working|parsing|processing|touching|opening|editing|using|visiting|scanning|reviewing|assigned|asked|tasked|finishing|handling|summari[sz]ing|answering|loading|bumping|writing|recommending|in|on|with|of)\s[^:.;,]{0,70}?)?\s*(?::|\b(?:must|should(?!\s+be able)|shall|need to|have to|are (?:required|expected|asked|instructed|to|requested)|will now|may not|please|always|never|do not|don't|kindly|ought to|note that|start(?:s)? by|begin(?:s)? by|begin(?:s)? with|will now)\b)/;

/** Asking the reader whether it is a machine. */
const IF_YOU_ARE =
  /\b(?:if|since|because|when|as|in case|assuming) (?:you(?:'re| are| happen to be|,? (?=an? |the ))|this (?:is|file is|page is|text is) (?:being )?(?:read|processed|parsed|opened|seen|loaded) by|(?:the )?reader is)\s(?:currently |reading this (?:and are |as )?)?(?:(?:an?|any|some|the|another|one of)\s)?(?:(?!(?:to|using|with|in|on|not|new|building|writing)\s)[\w-]{2,16}\s){0,2}$/;

/** The reader as somebody who uses one. */
const USES = /\b(?:you|you're|we|i)\b[^,:]{0,40}\b(?:new to|using|use|with|have)\s(?:the\s)?$/;

/** What may stand in front of the name in other languages: marks, greetings, "for", "to", "note", "each". */
const ELSEWHERE_BEFORE = later(
  () =>
    /^(?:[\s"'`(*>#|[\]\-–—•·.:：!！,，、/_<{}«»„“”「」『』【】¡¿+@~]|\d{1,3}|[\p{L}\p{M}'’]{1,14}(?:[\s'’]|(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]))){0,4}[\p{L}\p{M}'’-]{0,14}$/u,
);

/** From here on a sentence tells what the one who is named is or is able to do. */
const DESCRIBED = later(
  () =>
    /(?<!\p{L})(?:es|est|è|é|ist|jest|adalah|là|son|sont|sono|são|sind|puede|pueden|peut|peuvent|pode|podem|può|possono|kann|können|może|mogą|може|могут|может|можуть|có thể|dapat|bisa)(?!\p{L})|是一[个個款种種]|可以|能够|能夠|ことができ|です|できます|입니다|습니다|할 수 있|ebilir|abilir|يمكن|सकत/u,
);

/** A mark right behind the name and what belongs to it. A comma only behind a name that starts the sentence. */
const ELSEWHERE_MARK = /^[^.。!?\n:：,，、()（）[\]"“]{0,28}?\s*[:：!！]/;
const ELSEWHERE_DASH = /^[^.。!?\n:：,，、()（）[\]"“]{0,28}?\s[—–-]\s/;
const ELSEWHERE_COMMA = /^[^.。!?\n:：,，、\s]{0,10}(?:\s[^.。!?\n:：,，、\s]{1,14})?\s*[,，、،]/;

/** In front of a name with a comma behind it: nothing, or a greeting. */
const GREETED = later(
  () =>
    /^[\s"'`(*>#|[\]\-–—•·/<{!¡]*(?:(?:уважаем|дорог|шановн|вельмишановн|liebe|geehrt|cher|chère|estimad|querid|prezad|caro|cara|gentil|drog|szanown|sayın|sevgili|değerli|kính gửi|gửi|प्रिय|सभी|أيها|يا|عزيزي|亲爱的|尊敬的|各位|所有|致|親愛的|모든|친애하는|親愛なる|すべての|全ての|todos|tous|toutes|tutti|alle|все|всем|усі|wszyscy|tüm|semua|para|kepada|yth|pour|für|для|per)[\p{L}\p{M}]{0,6}\s?){0,2}(?:ال|ia |ki-|ші-|ии-)?$/u,
);

/** Words of duty behind the name, or a polite form. */
export const ELSEWHERE_DUTY =
  /^[^.。!?\n:：]{0,40}?(?:请|請|务必|務必|必须|必須|应当|應當|应该|須|须|하세요|해야|하십시오|すること|してください|しなければ|せよ|должн|обязан|пожалуйста|следует|надо|нужно|повинн|мусить|мусять|треба|слід|має |мають |debe|deben|deberá|tiene que|tienen que|deve|devem|tem que|doit|doivent|devra|devez|müssen|muss|soll|sollen|bitte|devono|deve|يجب|عليك|على .{0,20} أن|कृपया|चाहिए|अनिवार्य|lütfen|meli|malı|musi|muszą|proszę|powinien|powinn|ma obowiązek|phải|hãy|cần|harus|wajib|tolong|mohon)/;

/** Whether the agent named at [at, end) of the statement [from, to) is spoken to. */
export function speaksTo(text: string, from: number, at: number, end: number, to: number, english: boolean): boolean {
  const before = text.slice(Math.max(from, at - 110), at);
  if (english) {
    if (IF_YOU_ARE.test(before)) return true;
    if (at - from > 70 || USES.test(before)) return false;
    if (before.trim() !== '' && !BEFORE.test(before)) return false;
    const after = text.slice(end, Math.min(to, end + 110));
    const behind = after.slice(TAIL.exec(after)?.[0].length ?? 0);
    return MARK.test(behind) || DUTY.test(behind);
  }
  if (at - from > 36 || !ELSEWHERE_BEFORE().test(before)) return false;
  const behind = text.slice(end, Math.min(to, end + 80));
  const after = behind.slice(0, DESCRIBED().exec(behind)?.index ?? behind.length);
  if (ELSEWHERE_MARK.test(after) || ELSEWHERE_DUTY.test(after)) return true;
  if (before.trim().split(/\s+/).length <= 2 && ELSEWHERE_DASH.test(after)) return true;
  if (/على (?:كل |أي |جميع )?(?:ال)?$/.test(before)) return true;
  return GREETED().test(before) && ELSEWHERE_COMMA.test(after);
}
