// Telemetry of the agent goes to another host: the dangerous keys of rules/surfaces that raise it.
import { raisedBy } from '../settings/raised-by.ts';

export const detector = raisedBy('telemetry-to-stranger');
