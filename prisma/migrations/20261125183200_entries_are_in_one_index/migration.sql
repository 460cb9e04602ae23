-- DropIndex
DROP INDEX "ledger_transaction_loyalty_import_id_import_row_number_key";

-- Written by hand from here on.

-- Entries that are of no import need no place in this index; an undo writes as many of them as the import has written.
CREATE UNIQUE INDEX "ledger_transaction_loyalty_import_id_import_row_number_key"
  ON ledger_transaction (loyalty_import_id, import_row_number) WHERE loyalty_import_id IS NOT NULL;
