import path from 'node:path';
import * as ast from 'typescript/unstable/ast';
import { API, type Checker, type Type, TypeFlags } from 'typescript/unstable/sync';
import { StatementReader, walk } from './fragments.ts';

export interface Statement {
  /** «src/server/people/store.ts:12». */
  readonly place: string;
  readonly text: string;
  /** What its type says of a row; nothing where no row is read. */
  readonly declared: readonly Column[] | undefined;
}

export interface Column {
  readonly name: string;
  readonly kind: Kind;
}
export type Kind = 'text' | 'number' | 'boolean' | 'moment' | 'list' | 'object';

/**
 * Every statement of the server that is written as SQL, as the database would get it.
 * @throws Unreadable where one is put together in a way that only running it could tell
 */
export function statementsOf(root: string): Statement[] {
  const api = new API({ cwd: root });
  try {
    const [project] = api
      .updateSnapshot({ openProjects: [path.join(root, 'tsconfig.server.json')] })
      .getProjects();
    if (!project) throw new Error('tsconfig.server.json describes no project');
    const { checker, program } = project;
    const files = program.getSourceFileNames().filter((file) => file.includes('/src/server/'));
    const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
    const reader = new StatementReader(checker, sources);
    return sources.flatMap((source) =>
      executedIn(source).map((node) => ({
        place: `${path.relative(root, source.fileName)}:${lineOf(node, source)}`,
        text: reader.read(node),
        declared: node.typeArguments?.[0] && columnsOf(node.typeArguments[0], checker),
      })),
    );
  } finally {
    api.close();
  }
}

const lineOf = (node: ast.Node, source: ast.SourceFile): number =>
  source.text.slice(0, node.getStart()).split('\n').length;

function executedIn(source: ast.SourceFile): ast.TaggedTemplateExpression[] {
  const found: ast.TaggedTemplateExpression[] = [];
  walk(source, (node) => {
    const isExecuted =
      ast.isTaggedTemplateExpression(node) &&
      node.tag.getText() === 'sql' &&
      ast.isPropertyAccessExpression(node.parent) &&
      node.parent.name.text === 'execute';
    if (isExecuted) found.push(node);
    return true;
  });
  return found;
}

function columnsOf(node: ast.TypeNode, checker: Checker): Column[] {
  const type = checker.getTypeFromTypeNode(node);
  return checker.getPropertiesOfType(type as Type).map((property) => ({
    name: property.name,
    kind: kindOf(checker.getTypeOfSymbol(property) as Type, checker),
  }));
}

const absent = TypeFlags.Null | TypeFlags.Undefined;

function kindOf(type: Type, checker: Checker): Kind {
  if (type.isUnionType()) {
    const one = type.getTypes().find(({ flags }) => !(flags & absent));
    return one ? kindOf(one, checker) : 'object';
  }
  // A branded id is a text with a property.
  if (type.isIntersectionType()) return kindOf(type.getTypes()[0] as Type, checker);
  if (type.flags & (TypeFlags.StringLike | TypeFlags.TemplateLiteral)) return 'text';
  if (type.flags & TypeFlags.NumberLike) return 'number';
  if (type.flags & TypeFlags.BooleanLike) return 'boolean';
  if (checker.isArrayLikeType(type)) return 'list';
  return type.getSymbol()?.name === 'Date' ? 'moment' : 'object';
}
