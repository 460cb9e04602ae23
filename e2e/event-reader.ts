export type SentEvent = { event: string; id: string; data: unknown };

/** A client of a stream of server-sent events that reads one event after the other. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #left: AbortController;
  #text = "";
  #lastId = "";

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>, left: AbortController) {
    this.#reader = reader;
    this.#left = left;
  }

  /** @param lastEventId of the last event that was seen before */
  static async connect(url: string, key: string, lastEventId = ""): Promise<EventReader> {
    const left = new AbortController();
    const headers = { authorization: key, ...(lastEventId && { "last-event-id": lastEventId }) };
    const response = await fetch(url, { headers, signal: left.signal });
    if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
    if (!response.headers.get("content-type")?.startsWith("text/event-stream")) throw new Error("It is no stream.");
    return new EventReader(response.body.getReader(), left);
  }

  /** Of the newest event that had an id. */
  get lastEventId(): string {
    return this.#lastId;
  }

  /** @returns undefined when the stream has ended */
  async next(): Promise<SentEvent | undefined> {
    for (;;) {
      while (!this.#text.includes("\n\n")) {
        const { value, done } = await this.#reader.read();
        if (done) return undefined;
        this.#text += this.#decoder.decode(value, { stream: true });
      }
      const end = this.#text.indexOf("\n\n");
      const fields = new Map(
        this.#text
          .slice(0, end)
          .split("\n")
          .map((line) => [line.replace(/:.*/, ""), line.replace(/^\w*: ?/, "")]),
      );
      this.#text = this.#text.slice(end + 2);
      this.#lastId = fields.get("id") ?? this.#lastId;
      const event = fields.get("event");
      if (event) return { event, id: fields.get("id") ?? "", data: JSON.parse(fields.get("data") ?? "null") };
    }
  }

  /** Goes away without a word. */
  leave(): void {
    this.#left.abort();
  }
}
