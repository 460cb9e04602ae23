import type { EnglishWords } from "./words";

/** The customers, and the history of one, in English. */
export function englishCustomers({ number, form, rows, customers }: EnglishWords) {
  return {
    customers: {
      pageTitle: "Customers",
      lead: "An import changes the balances of customers who are here. It finds them by their email.",
      emptyTitle: "No customers yet",
      emptyText: "Add the first one, or bring many at once from a file.",
      nobody: (search: string) => `No customer matches “${search}”`,
      noMore: "No more customers",
      nobodyText: "The search looks for a part of an email or of a name. Try a shorter part.",
      showAll: "Show all customers",
      pages: "Pages of customers",
      first: "First customers",
      next: "Next customers",
      customer: "Customer",
      balance: "Balance",
      noPoints: "no points yet",
      search: "Search",
      searchLabel: "Part of an email or of a name",
      order: { label: "Sort by", email: "Email", name: "Name", balance: "Balance", newest: "Newest first" },
      file: {
        open: "Add customers from a file",
        lead: "A CSV or Excel file with a column of emails and, if you like, one of names. Customers who are here stay as they are.",
        choose: "Choose a file",
        reading: "Adding the customers…",
        added: (value: number) => `${customers(value)} ${form(value, { one: "was", other: "were" })} added.`,
        known: (value: number) => `${number(value)} ${form(value, { one: "was", other: "were" })} already here.`,
        refused: (value: number) => `${rows(value)} ${form(value, { one: "was", other: "were" })} left out:`,
        refusedRow: (rowNumber: number, sentence: string) => `Row ${number(rowNumber)}: ${sentence}`,
        more: (value: number) => `and ${number(value)} more.`,
        noEmail: (columnNames: string) =>
          `No column of this file looks like the emails of customers. Its columns are: ${columnNames}. Name the right one “Email”, then choose the file again.`,
      },
      add: {
        open: "Add a customer",
        email: "Email",
        name: "Name (optional)",
        submit: "Add 1 customer",
        pending: "Adding…",
        added: "was added.",
        known: "was already here and stays as it is.",
        badEmail: "This is not an email address. Correct it.",
        badName: "Use plain text of at most 300 characters.",
      },
    },
    customer: {
      all: "All customers",
      balance: "Balance",
      earned: "Earned",
      adjusted: "Adjusted",
      redeemed: "Redeemed",
      history: "What happened to the balance",
      nothing: "Nothing has changed this balance yet.",
      what: "What",
      change: "Change",
      beforeAfter: "Before → after",
      when: "When",
      row: (value: number) => `row ${number(value)}`,
      importOf: (fileName: string) => `Import of ${fileName}`,
      undoOf: (fileName: string) => `Undo of the import of ${fileName}`,
      pages: "Pages of the history",
      newest: "Newest changes",
      older: "Older changes",
      plot: {
        title: "Balance over time",
        /** The dates stay places, because only the browser knows the reader's zone. */
        summary: (first: number, last: number, lowest: number, highest: number) =>
          `From ${number(first)} ({from}) to ${number(last)} ({to}); the lowest was ${number(lowest)}, the highest ${number(highest)}.`,
        latest: (value: number) => `The last ${number(value)} changes.`,
      },
    },
  };
}
