'use strict';

// Starts GraphiQL with the address and, on the developer's own machine, the key of this server.
async function start() {
  const settings = await (await fetch('/console/settings.json')).json();
  const headers = settings.apiKey ? { 'x-api-key': settings.apiKey } : { 'x-api-key': '' };
  const fetcher = GraphiQL.createFetcher({ url: settings.url });
  ReactDOM.createRoot(document.getElementById('console')).render(
    React.createElement(GraphiQL, {
      fetcher,
      headers: JSON.stringify(headers, null, 2),
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
      defaultQuery:
        '# Write a query and press the button (or Ctrl-Enter).\n' +
        '# Ctrl-Space suggests fields; the book on the left has the whole API.\n\n' +
        '{\n  __typename\n}\n',
    }),
  );
}

start();
