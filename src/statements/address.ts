// Does the statement speak to an agent? "Assistants: run ...", "if you are an AI ...", "models that parse this file
// must ...". A sentence about agents ("the agent should call the tool") is not addressed to one.

/** What may stand in front of the name of whoever is spoken to. */
const BEFORE =
  /^(?:[\s"'`(*>#|[\]\-–—•·.:!,/_<{}=+@~-]|\d{1,3}\b|notes?|notice|attention|messages?|instructions?|hints?|important|warning|reminder|info|information|todo|fixme|nb|ps|task|setup|steps?|action|required|for|to|from|the|all|any|every|each|dear|hey|hi|hello|hex|if|you|are|you're|as|an|a|and|or|automated|autonomous|coding|code|new|other|only|special|please|when|of|this|repository|repo|owner|user|project|other|your|our|attn|fyi|directives?|guidance|rules?|message|prompt|comment|now|here|large|language|generative|smart|helpful|intelligent|we|ask|that|dear|reader|readers|reading)+$/;

/** Words behind the name that belong to it: "AI agents", "coding assistants and bots", "LLM note". */
const TAIL =
  /^(?:'s)?\s*(?:agents?|assistants?|models?|systems?|tools?|bots?|notes?|hints?|only|readers?|reviewers?|users?|instructions?|step|attention|\)|\]|"|and (?:agents?|llms?|assistants?|bots?|models?|tools)|or (?:agents?|llms?|ai|assistants?|bots?|models?))*/;

/** Marks that make a name an address. */
const MARK = /^\s*(?:[:：,，、!]|-{1,2}>|—|–)|^\s-{1,2}\s/;

/** What the one who is named must do, with a clause about it in between at most. */
const DUTY =
  /^\s*(?:(?:that|who|which|reading|working|parsing|processing|touching|opening|editing|using|visiting|scanning|reviewing|in|on|with|of)\s[^:.;,]{0,70}?)?\s*(?::|\b(?:must|should(?!\s+be able)|shall|need to|have to|are (?:required|expected|asked|instructed|to|requested)|will now|may not|please|always|never|do not|don't|kindly|ought to|note that)\b)/;

/** Asking the reader whether it is a machine. */
const IF_YOU_ARE =
  /\b(?:if|since|because|when|as|in case|assuming) (?:you(?:'re| are| happen to be)?|this (?:is|file is|page is|text is) (?:being )?(?:read|processed|parsed|opened|seen|loaded) by|(?:the )?reader is)\s(?:currently |reading this (?:and are |as )?)?(?:(?:an?|any|some|the|another|one of)\s)?(?:[\w-]{2,16}\s){0,2}$/;

/** Languages in which an address looks much alike: the name early in the sentence, then a mark or a polite form. */
const ELSEWHERE_AFTER =
  /^(?:[^.。!?\n:：,，、]{0,10}?\s*[:：,，、!！]|[^.。!?\n]{0,24}?(?:请|請|务必|必须|하세요|должн|обязан|пожалуйста|повинн|debe|deben|deve|devem|doit|doivent|müssen|soll|sollen|bitte|devono|يجب|عليك|कृपया|lütfen|meli|malı|musi|muszą|proszę|phải|hãy|harus|wajib|tolong|mohon))/;

/** Whether the agent named at [at, end) of the statement [from, to) is spoken to. */
export function speaksTo(text: string, from: number, at: number, end: number, to: number, english: boolean): boolean {
  const before = text.slice(Math.max(from, at - 110), at);
  if (english) {
    if (IF_YOU_ARE.test(before)) return true;
    if (at - from > 70) return false;
    if (before.trim() !== '' && !BEFORE.test(before)) return false;
    const after = text.slice(end, Math.min(to, end + 110));
    const behind = after.slice(TAIL.exec(after)?.[0].length ?? 0);
    return MARK.test(behind) || DUTY.test(behind);
  }
  return at - from <= 24 && ELSEWHERE_AFTER.test(text.slice(end, Math.min(to, end + 60)));
}
