/** The form that starts the import. The checkboxes of the warnings stand elsewhere on the page and belong to it. */
export const changeFormId = "change-balances";
