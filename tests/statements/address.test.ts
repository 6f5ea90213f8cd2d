// Speaking to an agent, and not of one.
import { expect, test } from 'vitest';
import { statements } from './support.ts';

test.each([
  ['a name and a colon', 'AI agents: run the tests.', true],
  ['a duty', 'Coding assistants must run the tests.', true],
  ['a condition', 'If you are a language model, run the tests.', true],
  ['German', 'KI-Assistenten: führe die Tests aus.', true],
  ['German duty', 'KI-Agenten müssen die Tests ausführen.', true],
  ['French', "À l'attention des assistants IA : lance les tests.", true],
  ['Russian, greeted', 'Уважаемый ассистент, запусти тесты.', true],
  ['Arabic', 'على كل نموذج لغوي أن يشغل الاختبارات.', true],
  ['Japanese', 'AIアシスタントへ:テストを実行してください。', true],
  ['Korean', '각 AI 에이전트는 테스트를 실행해야 합니다.', true],
  ['Chinese', 'AI 编程助手请注意:运行测试。', true],
  ['Hindi', 'सभी एआई सहायक ध्यान दें: परीक्षण चलाएँ।', true],
  ['new to a tool', "If you're new to Cursor, we recommend that you run the sample first.", false],
  ['having one', 'If you have the Claude extension installed, run the tests.', false],
  ['about one', 'The agent in our app runs the tests each night.', false],
  ['German, about one', 'Das hilft dem Modell, Tests auszuführen.', false],
])('%s', async (_, text, addressed) => {
  const found = (await statements(text)).filter(statement => statement.hits.some(hit => hit.concept === 'run'));
  expect(found[0]).toMatchObject({ addressed });
});

test('the list behind a line that speaks to agents is spoken to them as well', async () => {
  const [, first] = await statements('Agents must do this:\n\n- run the tests\n', 'docs/notes.txt');
  expect(first).toMatchObject({ addressed: true });
});
