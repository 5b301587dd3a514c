/** Stops the start with one clear sentence for the person at the console; no stack is shown. */
export class StartError extends Error {}
