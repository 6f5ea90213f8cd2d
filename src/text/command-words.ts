// Words that orders to an agent are made of and that READMEs use too seldom to be in the counted list. Picked by hand;
// only for telling text from noise (english.ts), never for judging what the text says.
export const COMMAND_WORDS =
  'access account accounts activate admin administrator agent agents ahead alert allowed answer anyone approval approve ' +
  'assistant assistants attach attacker authenticate authorization authorize aws backdoor backup bash bearer begin ' +
  'bypass carry chat clipboard clone cloud collect command commands commit complete conceal confidential confirm ' +
  'confirmation connect contents conversation copy credential credentials curl customer database decode delete deny ' +
  'deploy destroy details developer disable disclose disregard domain download drop dump edit email enable encode ' +
  'encrypt engineer environment erase evil execute exec exfiltrate export fetch filesystem final firewall follow force ' +
  'forget forward fully give github grant hidden hide host hostname human humans ignore ignoring immediately inform ' +
  'insert instead instruct instruction instructions invite key keys language launch leak list load local lock log login ' +
  'logs machine mail malicious master memory mention message messages model money monitor must never network new next ' +
  'nobody notify now obey omit operator order orders override owner passphrase passwd password passwords paste pay ' +
  'payload payment permission permissions persist person phone please post powershell previous prior private privilege ' +
  'privileges proceed production prompt prompts proxy public publish pull push python quietly quiet rather reader reboot ' +
  'refuse remember remote remove repeat reply report repository request respond response restart reveal reverse review ' +
  'reviewer reviewers rewrite root rule rules run running say scan script scripts secret secrets secure security send ' +
  'sending server servers session settings shared shell shutdown silent silently skip someone ssh steal step steps stop ' +
  'store sudo summarize summary superuser switch system tell terminal test token tokens tool tools transfer transmit ' +
  'trust trusted trusting unless upload user username users verify visit wallet warn warning webhook wget whoever wipe ' +
  'without word words write yes yourself';
