// SPDX-License-Identifier: EUPL-1.2
// One connection for all open tabs: a browser gives a host six, and a tab that waits for news would
// each hold one. The pages' own policy lets them fetch nothing; a worker has its own.
'use strict';

const ports = new Set();
let last = null;

function tell(data) {
  last = data;
  for (const port of ports) port.postMessage(data);
}

const source = new EventSource('/stadga--serve/events');
source.addEventListener('message', (event) => tell(event.data));
source.addEventListener('error', () => tell('lost'));

function open(port) {
  ports.add(port);
  port.onmessage = () => ports.delete(port);
  if (last) port.postMessage(last);
}

if ('onconnect' in self) self.onconnect = (event) => open(event.ports[0]);
else open(self);
