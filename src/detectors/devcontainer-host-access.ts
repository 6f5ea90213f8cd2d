// The dev container is given your home folder or keys: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('devcontainer-host-access');
