import path from 'node:path';
import * as ast from 'typescript/unstable/ast';
import { API, type Checker, type Type, TypeFlags } from 'typescript/unstable/sync';
import { callsOf, type Names, namesIn, StatementReader, Unreadable, walk } from './fragments.ts';

export interface Statement {
  /** «src/server/people/store.ts:12». */
  readonly place: string;
  /** Undefined where it is put together in a way that only running it could tell. */
  readonly text: string | undefined;
  /** What its type says of a row; nothing where no row is read. */
  readonly declared: readonly Column[] | undefined;
}

export interface Column {
  readonly name: string;
  readonly kind: Kind;
}
export type Kind = 'text' | 'number' | 'boolean' | 'moment' | 'list' | 'object';

/** Every statement of the server that is written as SQL, as the database would get it. */
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
    return sources.flatMap((source) => executedIn(source).flatMap((node) => statementsAt(node, source)));

    function statementsAt(node: ast.TaggedTemplateExpression, source: ast.SourceFile): Statement[] {
      const shared = sharedFunction(node);
      if (!shared?.name)
        return [statementOf(node, node.typeArguments?.[0], placeOf(node, source), new Map())];
      // What several stores share is read at each of its calls, with the row that the call names.
      const isOfRow = shared.typeParameters?.some(
        ({ name }) => name.getText() === node.typeArguments?.[0]?.getText(),
      );
      return callsOf(shared.name.text, sources).map((call) => {
        const row = isOfRow ? call.typeArguments?.[0] : node.typeArguments?.[0];
        return statementOf(node, row, placeOf(call, call.getSourceFile()), namesIn(call, shared));
      });
    }

    function statementOf(
      node: ast.TaggedTemplateExpression,
      row: ast.TypeNode | undefined,
      place: string,
      names: Names,
    ): Statement {
      const declared = row && columnsOf(row, checker);
      try {
        return { place, text: reader.read(node, names), declared };
      } catch (error) {
        if (error instanceof Unreadable) return { place, text: undefined, declared };
        throw error;
      }
    }

    function placeOf(node: ast.Node, { fileName, text }: ast.SourceFile): string {
      const line = text.slice(0, node.getStart()).split('\n').length;
      return `${path.relative(root, fileName)}:${line}`;
    }
  } finally {
    api.close();
  }
}

/** The function with a parameter of type in which a statement stands, if any. */
function sharedFunction(node: ast.Node): ast.FunctionDeclaration | undefined {
  let around: ast.Node = node;
  while (!ast.isFunctionDeclaration(around)) {
    if (!around.parent) return undefined;
    around = around.parent;
  }
  return around.typeParameters ? around : undefined;
}

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
