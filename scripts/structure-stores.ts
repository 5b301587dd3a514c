/** What a store changes: an update, a deletion, an insert that overwrites. */
const changes =
  /\bUPDATE \w+(?: \w+)?\s+SET\b|\bDELETE FROM\b|\bDO UPDATE\b|\.(?:updateTable|deleteFrom)\(|\bdoUpdateSet\(/;

/** A function at the top of a file with the comment above it. */
const functions =
  /(?<comment>\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^(?:export )?(?:async )?(?:function|const) (?<name>\w+)(?<body>[\s\S]*?)(?=^(?:\/\*\*|export |async |function |const |interface |type )|(?![\s\S]))/gm;

/** Why the change needs no right of a person: it is their own, follows from a change that was proved, or nobody asked. */
const reasoned = /@apart \S+ \S+/;

/**
 * A new row is its maker's own. A row that stands already is changed by who has proved the right to it, and the proof
 * is an argument: nobody forgets it who has to pass it on.
 * @returns names of functions of a store that change rows without one
 */
export function unprovedChanges(text: string): string[] {
  return [...text.matchAll(functions)].flatMap(({ groups: { comment = '', name = '', body = '' } = {} }) =>
    changes.test(body) && !/\bAuthorized</.test(typesOf(body, text)) && !reasoned.test(comment) ? [name] : [],
  );
}

/** The parameters, with the types of this file that they name. */
function typesOf(body: string, text: string): string {
  const parameters = body.slice(
    0,
    /\)(?::[^;{]*(?:\{[^}]*\}[^;{]*)?)? (?:\{|=>)$/m.exec(body)?.index ?? body.length,
  );
  const named = [...text.matchAll(/^(?:export )?type (\w+) =([^;]*);/gm)].filter(([, name]) =>
    new RegExp(`: ${name}\\b`).test(parameters),
  );
  return [parameters, ...named.map(([, , type]) => type)].join('\n');
}
