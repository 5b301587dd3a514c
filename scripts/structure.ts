/** The house as data: what may lie where, and who may import whom. See ARCHITECTURE.md. */

/** A feature imports only features to its left. */
export const featureLine = [
  'directory',
  'people',
  'terms',
  'documents',
  'forms',
  'surveys',
  'consolidation',
  'assessments',
  'identification',
  'diagnostics',
  'orders',
  'plans',
  'assignments',
  'fulfilment',
  'partnerships',
  'support',
  'development',
  'council',
  'monitoring',
  'practices',
  'portal',
] as const;

const kebab = '[a-z][a-z0-9]*(-[a-z0-9]+)*';
const pascal = '[A-Z][A-Za-z0-9]*';
const hook = 'use[A-Z][A-Za-z0-9]*';
const anyName = `(${kebab}|${pascal}|${hook})(\\.${kebab})*\\.tsx?`;

/** Names open to a tree's own folders that are no features, with what those may import. */
export const openFolders = {
  domain: ['kernel', 'access', 'texts', 'catalogue'],
  server: ['lib', 'postgres', 'access', 'exports', 'imports', 'commands'],
  web: ['lib', 'ui', 'frame'],
} as const;
export type Tree = keyof typeof openFolders;

/** Folders that put features together, in every tree: they see all features, no feature sees them. */
export const composingFolders = [
  'desk',
  'search',
  'journal',
  'calendar',
  'notifications',
  'approval',
  'frame',
  'commands',
] as const;

/** What a folder of the domain without a feature may import, itself apart. */
export const domainGround: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  access: ['kernel'],
  texts: ['kernel', 'access'],
};

/** Registers: what lists the features. Only a register looks into a feature, and only at this file of it. */
export const registers: Readonly<Record<string, RegExp>> = {
  'src/domain/rights.ts': /^src\/domain\/[a-z]+\/rights\.ts$/,
  'src/domain/texts/register.ts': /^src\/domain\/[a-z]+\/texts\.ts$/,
  'src/domain/features.ts': /^src\/domain\/[a-z]+\/feature\.ts$/,
  'src/server/features.ts': /^src\/server\/[a-z]+\/feature\.ts$/,
  'src/server/schema.ts': /^src\/server\/[a-z]+\/tables\.ts$/,
  'src/web/features.ts': /^src\/web\/[a-z]+(\/[a-z-]+)?\/feature\.ts$/,
};
/** The files of a feature that its registers read, and nobody else. */
export const faces = Object.values(registers);
/** At the top of a tree stands what puts it together; of that the folders know the rights and the tables alone. */
export const rightsRegister = 'src/domain/rights.ts';
export const knownFromBelow: readonly string[] = [rightsRegister, 'src/server/schema.ts'];
/** A feature's rights stand under the register: they know nothing but the roles. */
export const rightsFile = /^src\/domain\/[a-z]+\/rights\.ts$/;

/** The words of one namespace in one language; the ground's own stand in `domain/texts`. */
export const wordsFile = new RegExp(`^src/domain/([a-z]+/)?texts/(ru|en)/${kebab}\\.ts$`);
/** Everything by which words are reached. */
export const textsPath = /^src\/domain\/([a-z]+\/)?texts(\/|\.ts$)/;

/** Closed file names of a feature's folder. */
const words = `(\\.${kebab})*`;
export const featureFiles: Readonly<Record<Tree, RegExp>> = {
  domain: new RegExp(
    `^((contract|model|rules|access|present)${words}|rights|texts|feature|${kebab}\\.fixture)\\.ts$`,
  ),
  server: new RegExp(
    `^((routes|store|service|job)${words}|tables|feature|library|desk|search|calendar)\\.ts$`,
  ),
  web: new RegExp(`^(${pascal}${words}\\.tsx|((queries|${hook})${words}|pages|places|links|feature)\\.ts)$`),
};
export const openFile = new RegExp(`^${anyName}$`);
export const nounFolder = new RegExp(`^${kebab}$`);

/** Columns that one feature alone reads and writes; the others ask its store. The table's rows are called `alias`. */
export const ownColumns = [
  { table: 'survey_forms', alias: 'f', column: 'answers', folder: 'surveys' },
] as const;

/** Words that name no thing: they hide what a file is about. */
export const emptyNames =
  /^(utils?|helpers?|commons?|managers?|misc|I[A-Z].*|.*(Dto|Impl|Manager|Helper|Utils))$/;

export const limits = { file: 400, tight: 200, test: 600, warning: 250, folder: 30, component: 80 } as const;
/** What puts a tree together, or says who may what, is read whole. */
export const tightFiles =
  /^src\/(web\/router\.tsx|server\/app\.ts|domain\/access\/roles\.ts|domain\/[a-z]+\/texts\/[a-z]+\/errors\.ts)$/;

/** What the types cannot see; the rest of the outer world is missing from tsconfig.domain.json. */
export const bannedInDomain: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'Date.now: время приходит аргументом'],
  [/\bnew Date\(\s*\)/, 'new Date() без аргумента: время приходит аргументом'],
  [/\bMath\.random\b/, 'Math.random: случайность приходит аргументом'],
  [/\basync\b|\bawait\b|\bnew Promise\b/, 'асинхронный код: правила — функции от данных к данным'],
  [/\bglobalThis\b/, 'globalThis: предметная область не знает окружения'],
];
