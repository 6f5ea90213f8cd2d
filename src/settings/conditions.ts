// Every condition that rules/surfaces may name, by name: on one value, and on the text of a whole file.

import { CI_CONDITIONS } from './ci-step.ts';
import type { Condition, FileCondition } from './condition.ts';
import { COMMAND_CONDITIONS } from './condition-command.ts';
import { ENVIRONMENT_CONDITIONS } from './condition-environment.ts';
import { PERMISSION_CONDITIONS } from './condition-permission.ts';
import { folderOpen } from './condition-task.ts';
import { URL_CONDITIONS } from './condition-url.ts';
import { VALUE_CONDITIONS } from './condition-value.ts';
import { INSTALL_CONDITIONS } from './install-code.ts';
import { JENKINS_CONDITIONS } from './jenkins.ts';
import { RECIPE_CONDITIONS } from './recipe.ts';
import { SCRIPT_CONDITIONS } from './script.ts';
import { TEXT_CONDITIONS } from './text-condition.ts';

export const CONDITIONS: ReadonlyMap<string, Condition> = new Map(
  [
    VALUE_CONDITIONS,
    PERMISSION_CONDITIONS,
    URL_CONDITIONS,
    ENVIRONMENT_CONDITIONS,
    COMMAND_CONDITIONS,
    CI_CONDITIONS,
    { 'folder-open': folderOpen },
  ].flatMap(table => Object.entries(table)),
);

export const FILE_CONDITIONS: ReadonlyMap<string, FileCondition> = new Map(
  [SCRIPT_CONDITIONS, RECIPE_CONDITIONS, INSTALL_CONDITIONS, JENKINS_CONDITIONS, TEXT_CONDITIONS].flatMap(table =>
    Object.entries(table),
  ),
);
