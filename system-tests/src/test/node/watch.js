// Watches a building at the address in the first argument, with the token in TOKEN and the subscription in the second.
// Prints one line of JSON for each event, connection and failure; ends with its input.
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const RETRY_MILLIS = 250;

const url = process.argv[2];
// The client insists on a text, which is never sent: a registered document goes by its id.
const subscription = { query: "", ...JSON.parse(process.argv[3]) };
const withoutText = (name, value) => (name === "query" ? undefined : value);
const print = (line) => console.log(JSON.stringify(line));

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${process.env.TOKEN}` },
  jsonMessageReplacer: withoutText,
  retryAttempts: Infinity,
  shouldRetry: (failure) => !(failure instanceof Error),
  retryWait: () => new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS)),
  on: { connected: () => print({ connected: true }) },
});

// The client subscribes again with the same object, hence the cursor goes into it.
client.subscribe(subscription, {
  next({ data, errors }) {
    if (errors) {
      print({ failure: errors });
      return;
    }
    const event = data.buildingActivity;
    subscription.variables.after = event.cursor;
    print({ event });
  },
  error: (failure) => print({ failure: failure.message ?? failure }),
  complete: () => print({ failure: "The subscription is complete" }),
});

process.stdin.on("end", () => process.exit()).resume();
