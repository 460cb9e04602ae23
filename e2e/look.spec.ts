import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { uploadFile } from "./upload-file";

test.describe("for a reader of German", () => {
  test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

  test("the whole journey is in German, with German numbers", async ({ page }) => {
    await page.goto("/imports/new");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datei hochladen");
    const rows = ["kein Mensch,5", "niemand@deutsch.example,7", 'bo@deutsch.example,"1.234,5"'];
    await page.getByLabel("Legen Sie Ihre Datei hier ab").setInputFiles({
      name: "punkte.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["E-Mail,Punkte", ...rows].join("\n")),
    });
    await expect(page.getByText("3 Zeilen, 2 Spalten, getrennt durch Kommas. Noch ändert sich nichts.")).toBeVisible();
    await expect(page.getByText("Der Text ist UTF-8: Er ist von Anfang bis Ende gültig.")).toBeVisible();
    await expect(
      page.getByText("Zeile 3 hat „1.234,5“: ein Punkt trennt Tausender und ein Komma Nachkommastellen."),
    ).toBeVisible();
    await page.getByRole("button", { name: "Die ganze Datei prüfen" }).click();
    await expect(page).toHaveURL(/\/review$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kein Punktestand ändert sich");
    await expect(page.getByText("punkte.csv. Noch hat sich nichts geändert.")).toBeVisible();
    await expect(page.getByText("3 schlagen fehl", { exact: true })).toBeVisible();
    await page.getByLabel("Ich habe das gesehen").check();
    await page.getByRole("button", { name: "Ohne Änderungen abschließen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "0 Punktestände geändert, 3 Zeilen fehlgeschlagen",
    );
    expect(await page.locator("main tbody tr td:nth-child(4) > p").allInnerTexts()).toEqual([
      "„kein Mensch“ ist keine E-Mail-Adresse. Berichtigen Sie sie.",
      "Kein Kunde hat die E-Mail-Adresse „niemand@deutsch.example“. Berichtigen Sie sie, oder legen Sie den Kunden an und importieren Sie diese Zeile noch einmal.",
      "„1.234,5“ hat Nachkommastellen. Punkte sind ganze Zahlen: Lassen Sie sie weg.",
    ]);
    await page.goto("/imports");
    await expect(page.getByRole("row", { name: /punkte\.csv/ }).first()).toContainText(/Heute, \d\d:\d\d/);
  });

  test("what is said of columns and numbers is in German", async ({ page }) => {
    const file =
      "E-Mail;Saldo A;Umsatz;Punkte verbraucht\nada@deutsch.example;1.234;1.234,56;5\nbo@deutsch.example;7;1;2\n";
    await page.goto("/imports/new");
    await page
      .getByLabel("Legen Sie Ihre Datei hier ab")
      .setInputFiles({ name: "saldo.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    const decisions = page.getByRole("region", { name: "Wie die Datei gelesen wurde" });
    await expect(decisions.getByRole("listitem")).toHaveText([
      "Der Text ist UTF-8: Er ist von Anfang bis Ende gültig.",
      "Die Spalten sind durch Semikolons getrennt: So ergeben sich 4 Spalten.",
      "Die erste Zeile ist die Kopfzeile.",
      "E-Mail: „E-Mail“ ist ein Name für die E-Mail-Adresse, und die ersten 2 Werte sind alle E-Mail-Adressen.",
      "Punkte: „Saldo A“ klingt nach Punkten, aber vielleicht nicht nach dem jetzigen Stand.",
      "„Umsatz“ ist ein Betrag oder ein Preis, kein Punktestand.",
      "„Punkte verbraucht“ ist das Verbrauchte, nicht der Punktestand.",
      "Zeile 1 hat „1.234“, was auf zwei Arten gelesen werden kann, und keine andere Zeile sagt, was gilt. Solche Zeilen schlagen fehl. Wahrscheinlich trennt ein Punkt Tausender: „Umsatz“ hat „1.234,56“ in Zeile 1.",
    ]);
    await expect(
      page.getByText(
        "Die Spalte der E-Mail-Adresse wurde erkannt. Die Spalte der Punkte ist nur vermutet: Prüfen Sie sie.",
      ),
    ).toBeVisible();
  });

  test("a file that cannot be read is explained in German", async ({ page }) => {
    await page.goto("/imports/new");
    await page.getByLabel("Legen Sie Ihre Datei hier ab").setInputFiles({
      name: "leer.csv",
      mimeType: "text/csv",
      buffer: Buffer.from('E-Mail,Punkte\nada@example.com,5\n"bo@example.com,7\n'),
    });
    await expect(
      page.getByText(
        "Ein Anführungszeichen in oder nach Zeile 2 wird geöffnet, aber nie geschlossen. Schließen oder entfernen Sie es.",
      ),
    ).toBeVisible();
  });
});

test("language and colours that were chosen stay, whatever the browser says", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/settings");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByLabel("Dark").check();
  await page.getByLabel("Language", { exact: true }).selectOption("Deutsch");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Einstellungen");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.reload();
  await expect(page.getByLabel("Dunkel")).toBeChecked();
  expect(await ground()).not.toBe(light);

  await page.getByLabel("Wie auf dem Gerät eingestellt").check();
  await page.getByLabel("Sprache", { exact: true }).selectOption("Wie im Browser eingestellt");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
  expect(await ground()).toBe(light);
});

test("an API key is made, shown once, works in a program, and is refused once it is revoked", async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/settings");
  await page.getByLabel("Which program is it for?").fill("Till in Bonn");
  await page.getByRole("button", { name: "Make 1 key" }).click();
  const shown = page.getByLabel("New key");
  await expect(shown).toHaveValue(/^loy_/);
  const key = await shown.inputValue();
  await expect(page.getByRole("row", { name: /^Till in Bonn/ })).toContainText("never");
  await page.getByRole("button", { name: "Copy the commands" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const commands = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(execFileSync("sh", ["-c", commands], { encoding: "utf8" }))).toMatchObject({ pagingMetadata: {} });
  const ask = async () =>
    (await request.post("/v1/loyalty-imports/query", { headers: { Authorization: key }, data: {} })).status();
  expect(await ask()).toBe(200);
  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await expect(page.getByRole("row", { name: /^Till in Bonn/ })).toContainText(/Today, \d\d:\d\d/);
  await page.getByRole("button", { name: "Revoke the key Till in Bonn" }).click();
  await page.getByRole("button", { name: "Revoke 1 key" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  expect(await ask()).toBe(401);
});

test("imports are found by their file and their status, customers by their name and in their order", async ({
  page,
}) => {
  await uploadFile(page, "found-by-name.csv", "Email,Points\nada@look.example,5\n");
  await expect(page.getByRole("button", { name: "Check the whole file" })).toBeVisible();
  await page.goto("/imports");
  await page.getByRole("searchbox").fill("BY-NAME");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.getByRole("link", { name: "Ready" }).click();
  await expect(page).toHaveURL("/imports?status=ready&search=BY-NAME");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.getByRole("link", { name: "Done", exact: true }).click();
  await expect(page.getByText("No import is like this")).toBeVisible();

  await page.goto("/customers");
  await page.getByText("Add customers from a file").click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "customers.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Name,Email\nZoë Look,z@look.example\nAda Look,a@look.example\nNobody,not-an-email\n"),
  });
  await expect(page.getByText("2 customers were added.")).toBeVisible();
  await expect(page.getByText("Row 3: “not-an-email” is not an email address. Correct it.")).toBeVisible();
  await page.getByRole("searchbox").fill("look.example");
  await page.getByLabel("Sort by").selectOption("Newest first");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/order=newest/);
  await expect(page.locator("tbody tr")).toHaveCount(2);
});

test("thresholds of warnings are kept, and what cannot be one is refused where it stands", async ({ page }) => {
  await page.goto("/settings");
  const growth = page.getByLabel("Growth of all balances together");
  const outlier = page.getByLabel("A change that stands out");
  const usual = [await growth.inputValue(), await outlier.inputValue()] as const;
  await growth.fill("a lot");
  await page.getByRole("button", { name: "Save thresholds" }).click();
  await expect(growth).toHaveAccessibleDescription("Give a number from 0 to 1,000,000, or leave it empty.");
  await expect(growth).toHaveValue("a lot");
  await growth.fill("2,5");
  await outlier.fill("");
  await page.getByRole("button", { name: "Save thresholds" }).click();
  await expect(page.getByText("Saved. They count from the next check of a file on.")).toBeVisible();
  await page.reload();
  await expect(growth).toHaveValue("2.5");
  await expect(outlier).toHaveValue("");
  await growth.fill(usual[0]);
  await outlier.fill(usual[1]);
  await page.getByRole("button", { name: "Save thresholds" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
});
