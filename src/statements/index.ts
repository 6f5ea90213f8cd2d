// A folded view -> statements.
import type { SourceFile } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { View } from '../model/view.ts';

export function statementsOf(_view: View, _file: SourceFile): readonly Statement[] {
  return [];
}
