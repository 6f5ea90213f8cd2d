// All traffic is sent through a proxy of the repository: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('proxy-override');
