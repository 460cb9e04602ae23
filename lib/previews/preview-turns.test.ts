import { expect, test, vi } from "vitest";
import { succeeded } from "../result";
import { withPreviewTurn } from "./preview-turns";

/** A preview that is made until it is told to end. */
function preview(siteId: string, begun: string[], name: string) {
  let end = () => {};
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  const answer = withPreviewTurn(siteId, async () => {
    begun.push(name);
    await told;
    return succeeded(name);
  });
  return { answer, end };
}

test("sites take turns, so that one with many previews does not keep another one waiting", async () => {
  const begun: string[] = [];
  const [a0, a1, a2] = [preview("a", begun, "a0"), preview("a", begun, "a1"), preview("a", begun, "a2")];
  const [b0, b1] = [preview("b", begun, "b0"), preview("b", begun, "b1")];
  const c0 = preview("c", begun, "c0");
  await vi.waitFor(() => expect(begun).toEqual(["a0", "b0"]));
  for (const each of [a0, b0, c0, a1, b1, a2]) {
    each.end();
    await each.answer;
  }
  expect(begun).toEqual(["a0", "b0", "c0", "a1", "b1", "a2"]);
});

test("so many previews of a site wait, further ones are refused at once, and there is room again later", async () => {
  const begun: string[] = [];
  const waiting = Array.from({ length: 21 }, (_, index) => preview("a", begun, `a${index}`));
  expect(await preview("a", begun, "refused").answer).toMatchObject({ failure: { code: "TOO_MANY_PREVIEWS" } });
  for (const { end } of waiting) end();
  expect(await Promise.all(waiting.map(({ answer }) => answer))).toHaveLength(21);
  const later = preview("a", begun, "later");
  later.end();
  expect(await later.answer).toEqual(succeeded("later"));
  expect(begun).not.toContain("refused");
});

test("a preview that fails gives its turn away", async () => {
  const failing = withPreviewTurn("a", () => Promise.reject(new Error("the file is gone")));
  await expect(failing).rejects.toThrow("the file is gone");
  expect(await withPreviewTurn("a", async () => succeeded(1))).toEqual(succeeded(1));
});

test("pages and routes, which are bundles of their own, share the turns", async () => {
  vi.resetModules();
  const routes = await import("./preview-turns");
  expect(routes.withPreviewTurn).not.toBe(withPreviewTurn);
  const begun: string[] = [];
  const first = preview("a", begun, "by a page");
  const second = routes.withPreviewTurn("a", async () => succeeded(begun.push("by a route")));
  await vi.waitFor(() => expect(begun).toEqual(["by a page"]));
  first.end();
  await Promise.all([first.answer, second]);
  expect(begun).toEqual(["by a page", "by a route"]);
});
