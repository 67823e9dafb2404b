// Runs the audits of GraphQL over HTTP against the address in the first argument, with the token in TOKEN.
// Prints one line of JSON for each.
import { serverAudits } from "graphql-http";

const url = process.argv[2];
const authorization = `Bearer ${process.env.TOKEN}`;
const fetchFn = (address, request = {}) =>
  fetch(address, { ...request, headers: { ...request.headers, authorization } });

for (const audit of serverAudits({ url, fetchFn })) {
  const { status, reason = "" } = await audit.fn();
  console.log(JSON.stringify({ id: audit.id, name: audit.name, status, reason }));
}
