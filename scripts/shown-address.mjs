/**
 * Where a browser on this machine opens the app. None opens the addresses that stand for all of a machine.
 * @param {string} host
 * @param {number} port
 */
export function shownAddress(host, port) {
  if (["0.0.0.0", "::", "::0"].includes(host)) {
    return `http://localhost:${port}\nIt is open to the network: others reach it under a name or an address of this machine, at port ${port}.`;
  }
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
