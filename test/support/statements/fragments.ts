import * as ast from 'typescript/unstable/ast';
import type { Checker } from 'typescript/unstable/sync';

/** What stands for a name inside a function that is read at the place of its call. */
export type Names = ReadonlyMap<string, Given>;
interface Given {
  readonly node: ast.Expression;
  readonly names: Names;
}

/** Where a statement is put together in a way that reading cannot follow. */
export class Unreadable extends Error {}

/**
 * Reads the text of a statement out of the source: values become `$1`, `$2`…, pieces of SQL are put in where they
 * stand. Of a choice the first branch is read, of conditions that may be added all of them.
 */
export class StatementReader {
  readonly #checker: Checker;
  readonly #sources: readonly ast.SourceFile[];
  #values = 0;

  constructor(checker: Checker, sources: readonly ast.SourceFile[]) {
    this.#checker = checker;
    this.#sources = sources;
  }

  read(template: ast.TaggedTemplateExpression, names: Names = new Map()): string {
    this.#values = 0;
    return this.#text(template, names);
  }

  #text({ template }: ast.TaggedTemplateExpression, names: Names): string {
    if (!ast.isTemplateExpression(template)) return template.text;
    const parts = template.templateSpans.map(
      ({ expression, literal }) => this.#part(expression, names) + literal.text,
    );
    return template.head.text + parts.join('');
  }

  #part(node: ast.Expression, names: Names): string {
    return this.#isSql(node, names) ? this.#sql(node, names) : this.#value();
  }

  #value(): string {
    this.#values += 1;
    return `$${this.#values}`;
  }

  #isSql(node: ast.Expression, names: Names): boolean {
    const given = ast.isIdentifier(node) ? names.get(node.text) : undefined;
    if (given) return this.#isSql(given.node, given.names);
    const type = this.#checker.getTypeAtLocation(node);
    return type !== undefined && this.#checker.getPropertyOfType(type, 'toOperationNode') !== undefined;
  }

  #sql(wrapped: ast.Expression, names: Names): string {
    const node = bare(wrapped);
    if (ast.isTaggedTemplateExpression(node)) return this.#text(node, names);
    if (ast.isConditionalExpression(node)) return this.#sql(node.whenTrue, names);
    if (ast.isCallExpression(node)) return this.#call(node, names);
    if (ast.isIdentifier(node)) {
      const given = names.get(node.text);
      if (given) return this.#sql(given.node, given.names);
    }
    const value = this.#valueOf(node, names);
    if (value) return this.#sql(value.node, value.names);
    // What a function without a name is given, nobody's call tells: it stands where a value may.
    if (ast.isIdentifier(node) && this.#isGiven(node)) return this.#value();
    throw new Unreadable(node.getText());
  }

  #isGiven(name: ast.Identifier): boolean {
    const declaration = this.#declarationOf(name);
    return declaration !== undefined && ast.isParameterDeclaration(declaration);
  }

  #call(node: ast.CallExpression, names: Names): string {
    const [first, second] = node.arguments;
    const called = node.expression.getText();
    if (first && called === 'sql.join') {
      const separator = second ? this.#sql(second, names) : ', ';
      return this.#items(first, names).join(separator);
    }
    if (first && called === 'sql.ref') {
      return this.#word(first, names)
        .split('.')
        .map((name) => `"${name}"`)
        .join('.');
    }
    if (first && called === 'sql.raw') return this.#word(first, names);
    const inside = this.#inside(node, names);
    return this.#sql(inside.node, inside.names);
  }

  /** What a function returns, read with what this call gives it; of several the last. */
  #inside(node: ast.CallExpression, names: Names): Given {
    const made = this.#valueOf(node.expression, names);
    if (!made || !isFunction(made.node)) throw new Unreadable(node.getText());
    return { node: resultOf(made.node), names: new Map([...made.names, ...namesIn(node, made.node, names)]) };
  }

  /** Pieces that are joined: those written in the list, those pushed to it, one for whatever it is mapped from. */
  #items(wrapped: ast.Expression, names: Names): string[] {
    const node = bare(wrapped);
    if (ast.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((element) =>
        ast.isSpreadElement(element) ? this.#items(element.expression, names) : [this.#part(element, names)],
      );
    }
    if (ast.isConditionalExpression(node)) return this.#items(node.whenTrue, names);
    if (ast.isCallExpression(node) && ast.isPropertyAccessExpression(node.expression)) {
      const [made] = node.arguments;
      if (node.expression.name.text === 'filter') return this.#items(node.expression.expression, names);
      if (node.expression.name.text === 'map' && made) {
        const mapped = this.#valueOf(made, names);
        if (mapped && isFunction(mapped.node)) return [this.#part(resultOf(mapped.node), mapped.names)];
      }
    }
    const list = this.#valueOf(node, names);
    if (!list) return [this.#value()];
    const pushed = ast.isIdentifier(node) ? pushedTo(node) : [];
    return [...this.#items(list.node, list.names), ...pushed.map((element) => this.#part(element, names))];
  }

  /** A word of SQL that is chosen by the program: of several the first. */
  #word(wrapped: ast.Expression, names: Names): string {
    const node = bare(wrapped);
    if (ast.isStringLiteral(node) || ast.isNoSubstitutionTemplateLiteral(node)) return node.text;
    if (ast.isTemplateExpression(node)) {
      const parts = node.templateSpans.map((span) => this.#word(span.expression, names) + span.literal.text);
      return node.head.text + parts.join('');
    }
    const value = this.#valueOf(node, names);
    if (value && value.node !== node) return this.#word(value.node, value.names);
    const type = this.#checker.getTypeAtLocation(node);
    const one = type?.isUnionType() ? type.getTypes()[0] : type;
    if (one?.isStringLiteralType()) return one.value;
    throw new Unreadable(node.getText());
  }

  /** The expression that a name or a property was made from. */
  #valueOf(wrapped: ast.Expression, names: Names): Given | undefined {
    const node = bare(wrapped);
    if (isFunction(node)) return { node, names };
    if (ast.isIdentifier(node)) {
      const given = names.get(node.text);
      return given ? (this.#valueOf(given.node, given.names) ?? given) : this.#declared(node);
    }
    if (ast.isPropertyAccessExpression(node)) {
      const { name } = node;
      return (
        this.#property(node.expression, names, (one) => one.getText() === name.text) ??
        this.#declared(name as ast.Identifier)
      );
    }
    if (ast.isElementAccessExpression(node)) return this.#property(node.expression, names, () => true);
    return undefined;
  }

  #property(of: ast.Expression, names: Names, isIt: (name: ast.PropertyName) => boolean): Given | undefined {
    const written = bare(of);
    const made = ast.isIdentifier(written) ? this.#valueOf(written, names) : { node: written, names };
    const object = made && ast.isCallExpression(made.node) ? this.#inside(made.node, made.names) : made;
    const literal = object && bare(object.node);
    if (!literal || !ast.isObjectLiteralExpression(literal)) return undefined;
    for (const property of literal.properties) {
      if (ast.isPropertyAssignment(property) && isIt(property.name))
        return { node: property.initializer, names: object.names };
      if (ast.isShorthandPropertyAssignment(property) && isIt(property.name))
        return this.#valueOf(property.name as ast.Identifier, object.names);
    }
    return undefined;
  }

  #declared(name: ast.Identifier): Given | undefined {
    const declaration = this.#declarationOf(name);
    if (!declaration) return undefined;
    if (ast.isFunctionDeclaration(declaration)) {
      return { node: declaration as unknown as ast.Expression, names: new Map() };
    }
    if (ast.isParameterDeclaration(declaration)) return this.#argumentFor(declaration);
    if (ast.isBindingElement(declaration)) return elementOf(declaration);
    return ast.isVariableDeclaration(declaration) && declaration.initializer
      ? { node: bare(declaration.initializer), names: new Map() }
      : undefined;
  }

  /** What somebody gives for a parameter of a named function: the first of the calls. */
  #argumentFor(parameter: ast.ParameterDeclaration): Given | undefined {
    const { parent } = parameter;
    const index = (parent as Function).parameters.indexOf(parameter);
    const name = ast.isFunctionDeclaration(parent)
      ? parent.name
      : ast.isVariableDeclaration(parent.parent)
        ? parent.parent.name
        : undefined;
    if (!name) return undefined;
    const [call] = callsOf(name.getText(), this.#sources);
    const found = call?.arguments[index];
    return found && (this.#valueOf(found, new Map()) ?? { node: found, names: new Map() });
  }

  #declarationOf(name: ast.Identifier): ast.Node | undefined {
    const symbol = ast.isShorthandPropertyAssignment(name.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.#checker.getSymbolAtLocation(name);
    if (!symbol) return undefined;
    const known = symbol.flags & ALIAS ? this.#checker.getAliasedSymbol(symbol) : symbol;
    return known.valueDeclaration?.resolve();
  }
}

/** `SymbolFlags.Alias`: what an import brings. */
const ALIAS = 1 << 21;

type Function = ast.ArrowFunction | ast.FunctionExpression | ast.FunctionDeclaration;

function isFunction(node: ast.Node): node is Function {
  return ast.isArrowFunction(node) || ast.isFunctionExpression(node) || ast.isFunctionDeclaration(node);
}

function resultOf({ body }: Function): ast.Expression {
  if (!body) throw new Unreadable('a function without a body');
  if (!ast.isBlock(body)) return body;
  const returned: ast.Expression[] = [];
  walk(body, (node) => {
    if (ast.isReturnStatement(node) && node.expression) returned.push(node.expression);
    return !isFunction(node);
  });
  const last = returned.at(-1);
  if (!last) throw new Unreadable(body.getText());
  return last;
}

function bind(name: ast.BindingName, given: Given, names: Map<string, Given>): void {
  if (ast.isIdentifier(name)) names.set(name.text, given);
  const object = bare(given.node);
  if (!ast.isObjectBindingPattern(name) || !ast.isObjectLiteralExpression(object)) return;
  for (const element of name.elements) {
    const wanted = ((element.propertyName ?? element.name) as ast.Identifier).text;
    for (const property of object.properties) {
      if (ast.isSpreadAssignment(property) || property.name.getText() !== wanted) continue;
      if (element.name && ast.isPropertyAssignment(property))
        bind(element.name, { node: property.initializer, names: given.names }, names);
      if (element.name && ast.isShorthandPropertyAssignment(property))
        bind(element.name, { node: property.name as ast.Identifier, names: given.names }, names);
    }
  }
}

/** What a name of `const [one, other] = […]` was made from. */
function elementOf(element: ast.BindingElement): Given | undefined {
  const pattern = element.parent;
  const { parent } = pattern;
  if (!ast.isArrayBindingPattern(pattern) || !ast.isVariableDeclaration(parent) || !parent.initializer)
    return undefined;
  const made = bare(parent.initializer);
  const list = ast.isConditionalExpression(made) ? bare(made.whenTrue) : made;
  const node = ast.isArrayLiteralExpression(list)
    ? list.elements[pattern.elements.indexOf(element)]
    : undefined;
  return node && { node, names: new Map() };
}

/** Everything that is pushed to a list in the function in which it stands. */
function pushedTo(list: ast.Identifier): ast.Expression[] {
  let around: ast.Node = list;
  while (!isFunction(around) && around.parent) around = around.parent;
  const pushed: ast.Expression[] = [];
  walk(around, (node) => {
    if (ast.isCallExpression(node) && node.expression.getText() === `${list.text}.push`)
      pushed.push(...node.arguments);
    return true;
  });
  return pushed;
}

/** Depth first; `false` keeps out of what is inside. */
export function walk(node: ast.Node, visit: (node: ast.Node) => boolean): void {
  node.forEachChild((child) => {
    if (visit(child)) walk(child, visit);
  });
}

/** What a call gives to the parameters of a function. */
export function namesIn(call: ast.CallExpression, { parameters }: Function, names: Names = new Map()): Names {
  const given = new Map<string, Given>();
  parameters.forEach((parameter, index) => {
    const argument = call.arguments[index];
    if (argument) bind(parameter.name, { node: argument, names }, given);
  });
  return given;
}

export function callsOf(name: string, sources: readonly ast.SourceFile[]): ast.CallExpression[] {
  const calls: ast.CallExpression[] = [];
  for (const source of sources) {
    walk(source, (node) => {
      if (ast.isCallExpression(node) && lastName(node.expression) === name) calls.push(node);
      return true;
    });
  }
  return calls;
}

const lastName = (called: ast.Expression): string =>
  ast.isPropertyAccessExpression(called) ? called.name.text : called.getText();

function bare(node: ast.Expression): ast.Expression {
  return ast.isParenthesizedExpression(node) ||
    ast.isAsExpression(node) ||
    ast.isSatisfiesExpression(node) ||
    ast.isNonNullExpression(node)
    ? bare(node.expression)
    : node;
}
