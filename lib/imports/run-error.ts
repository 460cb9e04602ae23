/** A run cannot succeed, however often it is tried. The message is for the merchant. */
export class RunError extends Error {}
