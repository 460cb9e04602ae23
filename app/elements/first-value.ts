import { z } from "zod";

/** A parameter of an address as text: the first one when it is given several times, empty when it is not given. */
export const firstValue = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? "")])
  .default("")
  .catch("");
