// What the author of a finding is after, and what other catalogues call it. The data lives in rules/classes.yaml.

export interface AttackClass {
  /** For instance `AJ-OVR`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** For SARIF and the like, closest framework first: `external/cwe/cwe-1427`, `OWASP-LLM01:2026`. */
  readonly tags: readonly string[];
  readonly references: readonly { readonly framework: string; readonly id: string; readonly title: string }[];
}
