import { growaveExports } from "./growave";
import { joyExports } from "./joy";
import type { KnownExport } from "./known-export";
import { loyaltylionExports } from "./loyaltylion";
import { okendoExports } from "./okendo";
import { otherLoyaltyAppsExports } from "./other-loyalty-apps";
import { rivoExports } from "./rivo";
import { shopifyExports } from "./shopify";
import { shopsAndTillsExports } from "./shops-and-tills";
import { smileExports } from "./smile";
import { squareExports } from "./square";
import { stampedExports } from "./stamped";
import { yotpoExports } from "./yotpo";

/** To add one: write down its headers with their source. A test then checks that it is recognised and not taken for another. */
export const knownExports: readonly KnownExport[] = [
  ...smileExports,
  ...loyaltylionExports,
  ...yotpoExports,
  ...stampedExports,
  ...rivoExports,
  ...growaveExports,
  ...okendoExports,
  ...shopifyExports,
  ...squareExports,
  ...joyExports,
  ...otherLoyaltyAppsExports,
  ...shopsAndTillsExports,
];
