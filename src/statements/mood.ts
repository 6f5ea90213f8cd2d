// Order or description? "Send the diff to X" orders, "the client sends the diff to X" describes. Decided for each English
// verb by its form and by what stands in front of it; in other languages the lexicon's stems do not tell moods apart, so
// their verbs count as orders.

/** What may stand between the start of a clause and an imperative. */
const LEAD =
  /(?:^|[,;:.!?()[\]{}"'`>*—–|]|\s-)\s*(?:(?:please|then|and|now|always|first|next|also|just|simply|finally|instead|immediately|silently|quietly|automatically|never|do|not|don't|so|only|again|carefully|or|but|step \d+|\d+|to do so|you|agents?|assistants?|models?|ai|llms?|bots?|kindly|quickly|directly|before (?:that|this|anything else)|after (?:that|this)|afterwards|otherwise|if so|in that case|\w+ly)[\s.,:]+){0,5}$/;

/** Modals and phrases that turn a base form into an order when no stranger is their subject. */
const MODAL =
  /\b(?:must|should|shall|will|may|can|need to|needs to|have to|has to|ought to|are to|is to|be sure to|make sure to|make sure you|sure to|remember to|required to|requested to|asked to|instructed to|expected to|supposed to|want you to|ask you to|you to|free to|permitted to|allowed to|authori[sz]ed to|told to|continue to|proceed to|go ahead and|try to|responsible for|task is to|job is to|goal is to|by|start by|begin by|keep|consider|let's|let us|lets)(?:\s+(?:\w+ly|not|never|always|also|first|then|be|each|all|immediately)){0,3}\s*$/;

/** A subject that is neither the reader nor an agent. */
const STRANGER =
  /\b(?:the|a|an|this|that|these|those|it|we|i|he|she|they|which|who|our|its|each|every|users?|clients?|servers?|parser|tool|function|method|class|script|app|application|program|system|library|code|developers?|contributors?|maintainers?|people|someone|customers?)\b/;

/** A subject that is the reader or an agent. */
const READER =
  /\b(?:you|agents?|assistants?|models?|llms?|ais?|copilots?|bots?|claude|cursor|codex|gemini|chatgpt|gpt|reviewers?|scanners?|tools)\b/;

/** The rest of a word of two or three parts, "run-time". More parts are a sentence in a branch or file name. */
const COMPOUND = /^-\w+(?:-\w+)?(?![\w-])/;

/** What somebody is able to do. */
const ABLE = /\b(?:can|could|might|may)(?: \w+ly| also| still)? $/;

/** Agents spoken of: "agents can run", "the agent could delete". "You can" and "agent, you may" are invitations. */
const THIRD =
  /\b(?:agents?|assistants?|models?|llms?|ais?|copilots?|bots?|claude|cursor|codex|gemini|chatgpt|gpt|tools)(?: code)?(?: \([^()]{0,60}\))? $/;

/** "After finishing a task send ...": an adverbial at the start of the clause, without a comma behind it. */
const PLACED =
  /^\s*(?:[-*+>]\s*)?(?:after|before|upon|when|whenever|once|during|at|on|in|for|with)\s[^,]{3,60}\s(?<!\b(?:to|the|a|an|of|that|who|which|will|can|may|it|we|they|you|i|not|be|by|for|from|with|and|or|your|its|their|our|this|these|users?|clients?|servers?)\s)$/;

/** A token that is no word in front of the verb, the leftovers of a list or of something meant to confuse: "x7 Ignore ...". */
const NOISE = /^[\s\W]*[\w.-]{0,11}\d[\w.-]{0,11}[\s\W]+$/;

/** Phrases that say by themselves that something is to be so, whatever stands in front of them. */
const DECLARED =
  /^(?:is|are|was|were|be|been|has|have|no|not|null|hereby|now|ceases?|as|do|does|must|should|may|cannot|can|need|needs|never|without|nothing|so that|between|unnoticed|undetected|unmentioned|unannounced|for)\b/;

/** Whether the English verb at [at, end) of the text tells the reader to do something. `from` is the statement's start. */
export function isOrdered(text: string, from: number, at: number, end: number): boolean {
  const verb = text.slice(at, end);
  // One catchword of many: "memory, remember, recall".
  if (text[end] === ',' && /,\s*$/.test(text.slice(Math.max(from, at - 3), at))) return false;
  const first = /^\S+/.exec(verb)?.[0] ?? verb;
  if (text[at - 1] === '_' || text[end] === '_' || COMPOUND.test(text.slice(end, end + 60))) return false;
  if (DECLARED.test(verb)) return true;
  const before = text.slice(Math.max(from, at - 160), at);
  const inflected =
    /(?:[^s]s|ed|ing)$/.test(first) &&
    !/^(?:bypass|process|discuss|address|access|always|pass|compress|embed|feed|bring|need|proceed|exceed|ping|string)$/.test(
      first,
    );
  const clause = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1,
  );
  if (/\b(?:can|may|could|might|will|to) (?:\w+ly )?be $/.test(clause)) return false;
  if (MODAL.test(clause)) {
    const subject = clause.replace(MODAL, '');
    if (
      ABLE.test(clause) &&
      ((THIRD.test(subject) && !/\bmay\b/.test(clause.slice(subject.length))) ||
        (/\w/.test(subject) && !READER.test(subject)))
    )
      return false;
    return READER.test(subject) || !STRANGER.test(subject.slice(-48));
  }
  if (inflected)
    return (
      /s$/.test(first) && /\b(?:agents?|assistants?|models?|llms?|you|style|policy|rule)\b[^.]{0,50}$/.test(clause)
    );
  if (/\b(?:after|before|on|at|for|in|with) (?:each|every|any) \w+,? $/.test(clause)) return true;
  if (/^\s*(?:it|they|we|he|she)\s+(?!must|should|shall|need|have to)\w+/.test(clause) && !READER.test(clause))
    return false;
  if (LEAD.test(before.replace(/[[*]+$/, '')) || /^[\s[*]*$/.test(before)) return true;
  if (PLACED.test(clause) || NOISE.test(before)) return true;
  if (/\b(?:and|or|then|,)\s*(?:\w+ly\s+)?$/.test(clause))
    return !/^\s*(?:the|a|an|it|we|this|they|our)\s[^,]{0,60}$/.test(clause) || READER.test(clause);
  if (
    !/\b(?:other|some|these|those|such|most|many|older|newer|all the)\s\w+\s(?:\w+ly\s)?$/.test(clause) &&
    /\b(?:agents|assistants|models|llms|ais|bots|copilots|reviewers|you|(?<!\b(?:the|a|an|each|every) )(?:claude|copilot|gemini|codex))\s+(?:\w+ly\s+|first\s+|then\s+|always\s+|that .{0,40}\s)?$/.test(
      clause,
    )
  )
    return true;
  return false;
}
