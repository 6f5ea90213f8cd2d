// The public API: scan() a target, analyse() one text, and the types they speak in.
export { type Analysis, analyse } from './analyse.ts';
export { plan } from './match/plan.ts';
export type { Axes, Evidence, Finding, Quoted, Severity } from './model/finding.ts';
export type { Location } from './model/location.ts';
export type { Notice, NoticeKind, ScanReport, Stats } from './model/report.ts';
export type { Rule, RulesOnUse, Weight } from './model/rule.ts';
export type { Region, SourceFile } from './model/source.ts';
export type { LoadedWhen, Surface, SurfaceKind } from './model/surface.ts';
export { builtInRules } from './rulebook/load.ts';
export { builtInOnUse } from './rulebook/on-use.ts';
export { type ScanOptions, scan } from './scan.ts';
export { classify } from './surfaces/classify.ts';
export { folderTarget } from './targets/folder.ts';
export type { FolderOptions } from './targets/sieve.ts';
export type { Entry, Target } from './targets/target.ts';
export { VERSION } from './version.ts';
