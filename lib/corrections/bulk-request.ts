import { z } from "zod";
import { RowErrorCode } from "@/prisma/client/enums";
import { revisionNumber } from "../imports/revision-number";

/** What a client says of many rows at once. */
export const bulkRequest = z.strictObject({ revision: revisionNumber.optional() });

export const skipRequest = bulkRequest.extend({ errorCode: z.enum(RowErrorCode) });
