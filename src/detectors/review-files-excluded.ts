// Agent files are kept from a reviewer or an agent: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('review-files-excluded');
