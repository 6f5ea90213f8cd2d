// Writes src/generated/rule-facts.ts: what is known of each rule once its detector was looked at. Generated, so that a scan
// that needs no detector loads none.
import { factsOf } from '../model/rule-facts.ts';
import { writeGenerated } from './write.ts';

export async function generateRuleFacts(): Promise<void> {
  const { builtInRules } = await import('../rulebook/load.ts');
  const facts = JSON.stringify(builtInRules().map(factsOf));
  writeGenerated(
    'rule-facts.ts',
    `import type { RuleFacts } from '../model/rule.ts';\n\nexport const ruleFacts: readonly RuleFacts[] = JSON.parse(${JSON.stringify(facts)});\n`,
  );
}
