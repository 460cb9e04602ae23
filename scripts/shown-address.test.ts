import { expect, it } from "vitest";
import { shownAddress } from "./shown-address.mjs";

it("the address that the start shows can be opened, and one that is open to the network says so", () => {
  expect(shownAddress("127.0.0.1", 3000)).toBe("http://127.0.0.1:3000");
  expect(shownAddress("::1", 3000)).toBe("http://[::1]:3000");
  for (const host of ["0.0.0.0", "::"]) {
    expect(shownAddress(host, 8080)).toBe(
      "http://localhost:8080\nIt is open to the network: others reach it under a name or an address of this machine, at port 8080.",
    );
  }
});
