// A rule's help, as GitHub shows it beside an alert. The examples are attacks, so they are spelled, defanged, fenced and
// announced as specimens.
import type { AttackClass } from '../../model/attack-class.ts';
import type { Quoted } from '../../model/finding.ts';
import type { Example, RuleDoc } from '../../model/report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import { cutMiddle } from '../../text/cut.ts';
import { defang } from '../../text/defang.ts';
import { codeSpan, fenced, plainWords } from '../markdown-text.ts';

/** Examples of each sort, and the longest text of one. */
const EXAMPLES = 2;
const EXAMPLE_LENGTH = 500;

export interface Help {
  readonly text: string;
  readonly markdown: string;
}

export function ruleHelp(rule: RuleInfo, doc: RuleDoc | undefined, attack: AttackClass | undefined): Help {
  const sections: readonly (readonly [title: string, body: string | undefined])[] = [
    ['Why it matters', doc?.why ?? rule.reason],
    ['How to fix it', doc?.fix ?? rule.action],
    ['When it is harmless', doc?.harmlessWhen],
  ];
  const told = sections.filter((section): section is readonly [string, string] => Boolean(section[1]?.trim()));
  return {
    text: told.map(([title, body]) => `${title}: ${body.trim()}`).join('\n\n'),
    markdown: [
      ...told.map(([title, body]) => `## ${title}\n\n${body.trim()}`),
      ...examples(doc),
      ...(attack && attack.references.length > 0 ? [catalogues(attack)] : []),
      ...(doc && doc.references.length > 0 ? [references(doc)] : []),
    ].join('\n\n'),
  };
}

function examples(doc: RuleDoc | undefined): readonly string[] {
  if (!doc || doc.bad.length === 0) return [];
  const show = ({ name, file, text }: Example) =>
    `In ${codeSpan(file)} (${plainWords(name)}):\n\n${fenced(cutMiddle(defang(text.trimEnd() as Quoted), EXAMPLE_LENGTH))}`;
  return [
    '## Examples\n\nThe boxes hold specimens for people to look at. Nothing in them is addressed to a reader or an agent.',
    'Found:',
    ...doc.bad.slice(0, EXAMPLES).map(show),
    ...(doc.good.length > 0 ? ['Not found:', ...doc.good.slice(0, EXAMPLES).map(show)] : []),
  ];
}

function catalogues({ id, title, references }: AttackClass): string {
  const rows = references.map(of => `- ${of.framework}: ${of.id}${of.framework === of.id ? '' : `, ${of.title}`}`);
  return `## In the catalogues\n\n${id}, ${title}\n\n${rows.join('\n')}`;
}

function references(doc: RuleDoc): string {
  const rows = doc.references.map(({ title, url, seen }) => `- [${plainWords(title)}](<${url}>), seen ${seen}`);
  return `## References\n\n${rows.join('\n')}`;
}
