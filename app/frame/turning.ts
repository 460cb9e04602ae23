let turning = false;

/** Whether the next page is on its way. Who changes the address then would keep the reader on the page that they leave. */
export function isTurning(): boolean {
  return turning;
}

export function noteTurning(isOnItsWay: boolean): void {
  turning = isOnItsWay;
}
