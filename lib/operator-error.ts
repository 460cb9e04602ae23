/** Something that the person who runs this installation can mend. The message is one sentence for them; no stack is shown. */
export class OperatorError extends Error {}
