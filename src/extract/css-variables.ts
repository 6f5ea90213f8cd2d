// Custom properties of CSS, as far as a file's own styles set them: on the element, on the page, or as the fallback.

const VARIABLE = /var\(\s{0,9}(--[\w-]{1,80})\s{0,9}(?:,([^()]{0,200}))?\)/g;

/** Puts values in place of `var(--name)`; twice, since a variable may name another. Changes `style`. */
export function resolveVariables(style: Map<string, string>, page: ReadonlyMap<string, string>): void {
  for (const [name, value] of style) {
    if (!value.includes('var(')) continue;
    const once = (text: string) =>
      text.replace(VARIABLE, (use, key: string, other?: string) => style.get(key) ?? page.get(key) ?? other ?? use);
    style.set(name, once(once(value.slice(0, 2000)).slice(0, 2000)).trim());
  }
}
