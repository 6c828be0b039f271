'use strict';

// Starts GraphiQL with the address and, on the developer's own machine, the key of this server.
async function start() {
  const settings = await (await fetch('/console/settings.json')).json();
  const headers = { 'x-api-key': settings.apiKey || '' };
  const fetcher = GraphiQL.createFetcher({ url: settings.url });
  ReactDOM.createRoot(document.getElementById('console')).render(
    React.createElement(GraphiQL, {
      fetcher,
      headers: JSON.stringify(headers, null, 2),
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
      defaultEditorToolsVisibility: settings.apiKey ? 'variables' : 'headers',
      defaultQuery:
        '# Press the button or Ctrl-Enter to run it.\n' +
        '# Ctrl-Space suggests fields.\n\n' +
        (await sample(settings.url, headers)) +
        '\n',
    }),
  );
}

// A list of the first model with some plain fields: a query that runs as it is.
async function sample(url, headers) {
  const query =
    '{ __schema { queryType { name } types { name fields { name type { ...type } args { name } } } } }' +
    ' fragment type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return list((await response.json()).data.__schema) || '{\n  __typename\n}';
  } catch {
    return '{\n  __typename\n}';
  }
}

function list(schema) {
  const types = new Map(schema.types.map((type) => [type.name, type.fields || []]));
  const root = types.get(schema.queryType.name).find((field) => field.name.startsWith('list'));
  const items = root && types.get(named(root.type).name).find((field) => field.name === 'items');
  if (!items) {
    return '';
  }
  const plain = types
    .get(named(items.type).name)
    .filter((field) => ['SCALAR', 'ENUM'].includes(named(field.type).kind))
    .slice(0, 5)
    .map((field) => '      ' + field.name);
  return ['{', '  ' + root.name + '(limit: 10) {', '    items {', ...plain, '    }', '    nextToken', '  }', '}'].join('\n');
}

function named(type) {
  return type.ofType ? named(type.ofType) : type;
}

start();
