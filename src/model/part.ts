// Parts of the engine that can be left out of a scan, so that `npm run ablate` can measure what each of them is worth.
// Nothing else leaves any out: they are no settings.

export const PARTS = ['decoding', 'folding', 'polarity', 'quotation', 'addressee', 'reach', 'neighbours'] as const;

/**
 * `decoding`: readings of encoded, smuggled, reordered and parted text. `folding`: plain letters, no comment leaders and
 * single blanks; without it only the letter case goes. `polarity`: what a negation governs. `quotation`: what is quoted or
 * an example. `addressee`: whether an agent is spoken to by name. `reach`: who loads a file, and what settings and imports
 * make of others. `neighbours`: the statements around one.
 */
export type Part = (typeof PARTS)[number];

export const NOTHING_OFF: ReadonlySet<Part> = new Set();
