// A tool parameter whose name asks for secrets. The name alone is the order: a model fills in what it is called.
import type { Detector } from '../model/rule.ts';
import { matchAt } from '../settings/place.ts';
import { asksForSecret, parametersIn } from '../settings/tool-definition.ts';

export const detector: Detector = {
  level: 'file',
  *detect(file, views) {
    for (const { name, start, end } of parametersIn(file.text)) {
      if (asksForSecret(name)) yield matchAt(file, views, start, end, { facts: { name } });
    }
  },
};
